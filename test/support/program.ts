import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A running program, with what it has printed so far. */
export interface Program {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Resolves when the text has been printed. */
  readonly prints: (text: string | RegExp) => Promise<void>;
  /** Resolves with the exit code. */
  readonly ends: Promise<number | null>;
}

/** Starts Node with these arguments, such as a file and its options. */
export function startProgram(...args: string[]): Program {
  const started = spawn(process.execPath, ['--no-warnings', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const listen = (text: Buffer) => {
    output += text;
  };
  started.stdout.on('data', listen);
  started.stderr.on('data', listen);
  const ends = once(started, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  return {
    process: started,
    output: () => output,
    ends,
    prints: async (text) => {
      while (output.search(text) < 0) {
        if (started.exitCode !== null) {
          throw new Error(`“${text}” was not printed, but:\n${output}`);
        }
        await new Promise((wait) => setTimeout(wait, 20));
      }
    },
  };
}
