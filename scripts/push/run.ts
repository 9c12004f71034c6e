import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';

/** A program to run to its end. */
export interface Program {
  /** The folder in which it runs. */
  readonly cwd: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** How a program ended. */
export interface Ended {
  /** 0 if it succeeded. */
  readonly code: number;
  /** Everything it printed, without colours. */
  readonly said: string;
}

/** Runs a program to its end. */
export type Run = (program: Program) => Promise<Ended>;

/**
 * Runs programs of this machine; they end when this process does.
 *
 * @param environment their variables; Zapier's CLI neither sends statistics nor looks for a newer version of itself
 */
export function runWith(environment: NodeJS.ProcessEnv): Run {
  const env = { ...environment, DISABLE_ZAPIER_ANALYTICS: '1', NO_UPDATE_NOTIFIER: '1' };
  return async ({ cwd, command, args }) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = (): void => {
      child.kill();
    };
    process.once('exit', kill);
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => parts.push(part));
    }
    const [code] = await once(child, 'close');
    process.off('exit', kill);
    return { code: typeof code === 'number' ? code : 1, said: stripVTControlCharacters(Buffer.concat(parts).toString()).trim() };
  };
}
