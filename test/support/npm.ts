import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** npm with everything it started, in a process group of its own. */
export interface NpmRun {
  readonly npm: ChildProcess;
  /** What all of them have printed so far. */
  readonly output: () => string;
  /** Resolves when a text was printed. */
  readonly prints: (text: string | RegExp) => Promise<void>;
  /** Sends a signal to npm alone. */
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Sends a signal to npm and all that it started, as a terminal does. */
  readonly signalAll: (signal: NodeJS.Signals) => void;
  /** Resolves with npm's exit code (null after a signal) when none of them is left. */
  readonly allEnded: () => Promise<number | null>;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Calls npm in a folder; what it starts finds the Node that runs this. */
export function runNpm(args: readonly string[], cwd = process.cwd()): NpmRun {
  const npm = spawn('npm', args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const group = -(npm.pid ?? Number.NaN);
  let output = '';
  const listen = (text: Buffer) => {
    output += text;
  };
  npm.stdout.on('data', listen);
  npm.stderr.on('data', listen);
  const ended = once(npm, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  const isLeft = (): boolean => {
    try {
      return process.kill(group, 0);
    } catch {
      return false;
    }
  };
  return {
    npm,
    output: () => output,
    prints: async (text) => {
      while (output.search(text) < 0) {
        if (!isLeft()) {
          throw new Error(`“${text}” was not printed, but:\n${output}`);
        }
        await pause();
      }
    },
    signal: (signal) => npm.kill(signal),
    signalAll: (signal) => {
      if (isLeft()) {
        process.kill(group, signal);
      }
    },
    allEnded: async () => {
      while (isLeft()) {
        await pause();
      }
      return ended;
    },
  };
}
