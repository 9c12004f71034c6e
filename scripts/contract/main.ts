import { writeFile } from 'node:fs/promises';
import { loadEnvFile } from 'node:process';
import { parseArgs } from 'node:util';
import { allAgree, textOf } from './report.ts';
import { AccountError, run } from './run.ts';
import { readSettings, SettingsError } from './settings.ts';

const USAGE = 'Usage: npm run contract -- [--write [--field]] [--json FILE] (see docs/contract.md)';

/** Exit codes: everything agrees; something does not; it could not even begin; somebody pressed Ctrl-C. */
const exit = { agrees: 0, differs: 1, notBegun: 2, stopped: 130 };

async function main(): Promise<number> {
  const { write, field, json } = readArguments();
  readEnvFile();
  const settings = readSettings(process.env);
  const stop = stopOnSignals();
  const report = await run(settings, { write, field, stop, progress: (line) => say(process.stderr, line) });
  process.stdout.write(textOf(report));
  if (json !== undefined) {
    await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  }
  return report.stopped ? exit.stopped : allAgree(report) ? exit.agrees : exit.differs;
}

function readArguments() {
  const options = { write: { type: 'boolean', default: false }, field: { type: 'boolean', default: false }, json: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ options });
    if (values.field && !values.write) {
      throw new SettingsError('--field goes with --write.');
    }
    return values;
  } catch (error) {
    throw new SettingsError(error instanceof SettingsError ? error.message : USAGE);
  }
}

/** What the environment says wins over the file. */
function readEnvFile(): void {
  try {
    loadEnvFile('.env');
  } catch {
    // There need not be one.
  }
}

/** The first Ctrl-C lets the running call end and tidies up; the second ends at once. */
function stopOnSignals(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) {
        process.exit(exit.stopped);
      }
      say(process.stderr, 'stopping; what was made is removed first');
      stop.abort();
    });
  }
  return stop.signal;
}

function say(stream: NodeJS.WriteStream, line: string): void {
  stream.write(`${line}\n`);
}

/** Of an error that nobody expected, only where it happened is shown: its message could hold anything. */
function placeOf(error: unknown): string {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return ['The contract checker failed by a fault of its own.', ...frames].join('\n');
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(process.stderr, error instanceof SettingsError || error instanceof AccountError ? error.message : placeOf(error));
    process.exitCode = error instanceof SettingsError ? exit.notBegun : exit.differs;
  },
);
