import { UsageAsked, WrongOption } from './command_line.ts';

/** Exit codes: it failed, or it could not even begin. */
const FAILED = 1;
const WRONG_OPTION = 2;

/** The system's error codes for a file or folder that cannot be written. */
const NOT_WRITABLE = ['EACCES', 'EPERM', 'EROFS'];

/**
 * Runs a program for a person: errors are printed as one sentence.
 *
 * @param main resolves with the exit code, where it is not 0
 */
export async function runProgram(main: () => Promise<number> | Promise<void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof UsageAsked) {
      process.stdout.write(`${error.message}\n`);
    } else {
      process.stderr.write(`${sentenceOf(error)}\n`);
      process.exitCode = error instanceof WrongOption ? WRONG_OPTION : FAILED;
    }
  }
}

function sentenceOf(error: unknown): string {
  const { code, path, syscall }: { code?: unknown; path?: unknown; syscall?: unknown } = Object(error);
  if (typeof path === 'string' && syscall !== 'listen' && NOT_WRITABLE.some((one) => one === code)) {
    return `${path} cannot be written: its folder is read-only, or belongs to another user. Use a checkout that you may write to.`;
  }
  return error instanceof Error ? error.message : String(error);
}
