import { closeSync, openSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { loadEnvFile } from 'node:process';
import { readCommandLine, UsageAsked, WrongOption } from '../../sandbox/terminal/command_line.ts';
import { interruption } from '../../sandbox/terminal/interruption.ts';
import { runProgram } from '../../sandbox/terminal/program.ts';
import { type App, appHelpFor, copernica as copernicaApp, mailingwork as mailingworkApp, namedApp } from '../apps.ts';
import { copernica } from './copernica/vendor.ts';
import { htmlOf } from './html.ts';
import { mailingwork } from './mailingwork/vendor.ts';
import { allAgree, type Report, textOf } from './report.ts';
import { AccountError, run } from './run.ts';
import { type Permission, type RunOptions, SettingsError, type Vendor } from './vendor.ts';

/** Exit codes: everything agrees; something does not; it could not even begin; Ctrl-C was pressed. */
const exit = { agrees: 0, differs: 1, notBegun: 2, stopped: 130 };

/** A vendor's part, with the type of its settings left out. */
interface Checker extends Pick<Vendor<never>, 'service' | 'writing' | 'switches' | 'mostCalls'> {
  /** @throws SettingsError */
  readonly prepare: (environment: Readonly<Record<string, string | undefined>>, permission: Permission) => (options: RunOptions) => Promise<Report>;
}

function checkerOf<Settings>(vendor: Vendor<Settings>): Checker {
  const { service, writing, switches, mostCalls } = vendor;
  const prepare: Checker['prepare'] = (environment, permission) => {
    const settings = vendor.readSettings(environment, permission);
    return (options) => run(vendor, settings, options);
  };
  return { service, writing, switches, prepare, ...(mostCalls === undefined ? {} : { mostCalls }) };
}

/** The apps whose catalogue can be checked. */
const checkers: ReadonlyMap<App, Checker> = new Map([
  [mailingworkApp, checkerOf(mailingwork)],
  [copernicaApp, checkerOf(copernica)],
]);

async function main(): Promise<number> {
  const known = [...checkers.keys()];
  const { app = mailingworkApp, rest } = namedApp(undefined, known);
  const checker = checkers.get(app);
  if (checker === undefined) {
    throw new WrongOption(`The contract checker knows no catalogue of ${app.name}.`);
  }
  const { write, switches, json, html } = readArguments(checker, appHelpFor(known), rest);
  readEnvFile();
  const check = checker.prepare(process.env, { write, switches });
  for (const line of costsOf(checker, { write, switches })) {
    say(process.stderr, line);
  }
  const stop = stopWhenAsked();
  const report = await check({ write, switches, stop, progress: (line) => say(process.stderr, line) });
  process.stdout.write(textOf(report));
  if (json !== undefined) {
    await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  }
  if (html !== undefined) {
    await writeFile(html, await htmlOf(checker.service, report));
  }
  return report.stopped ? exit.stopped : allAgree(report) ? exit.agrees : exit.differs;
}

/** What is printed before the first call, where the service bills calls. */
function costsOf({ service, mostCalls }: Checker, permission: Permission): string[] {
  const most = mostCalls?.(permission);
  return most === undefined
    ? []
    : [`${service} bills API calls: this run makes at most ${most}, and exchanges the access token beside; whether that is billed is not documented.`];
}

function readArguments({ writing, switches }: Checker, appHelp: string, args: readonly string[]) {
  const ownSwitches = Object.entries(switches).map(([name, help]) => [name, { type: 'boolean', default: false, help }] as const);
  const command = {
    name: 'npm run contract',
    about: `Checks the catalogue against a real account, whose login is in the environment or in a file named .env (see docs/contract.md). ${appHelp}`,
    word: 'APP',
    options: {
      write: { type: 'boolean', default: false, help: writing },
      ...Object.fromEntries(ownSwitches),
      json: { type: 'string', value: 'FILE', help: 'writes the report into a file' },
      html: { type: 'string', value: 'FILE', help: 'writes the report as a page to read offline' },
    },
  } as const;
  const values = readCommandLine(command, args);
  const on = new Set(ownSwitches.map(([name]) => name).filter((name) => Reflect.get(values, name) === true));
  const [first] = on;
  if (first !== undefined && !values.write) {
    throw new WrongOption(`--${first} goes with --write.`);
  }
  for (const option of ['json', 'html'] as const) {
    const file = values[option];
    if (file !== undefined) {
      ensureWritable(option, file);
    }
  }
  return { write: values.write, switches: on, json: values.json, html: values.html };
}

/**
 * Makes sure that a file can be written before the first call, so that no report is lost.
 *
 * @throws WrongOption where it cannot be written
 */
function ensureWritable(option: string, file: string): void {
  try {
    closeSync(openSync(file, 'a'));
  } catch {
    throw new WrongOption(`--${option} cannot write to “${file}”. Name another file.`);
  }
}

/** Variables of the environment go before those of the file. */
function readEnvFile(): void {
  try {
    loadEnvFile('.env');
  } catch {
    // There need not be one.
  }
}

/** The first Ctrl-C lets the running call end and cleans up; the second ends at once. */
function stopWhenAsked(): AbortSignal {
  const { asked, forced } = interruption();
  const stop = new AbortController();
  void asked.then(() => {
    say(process.stderr, 'stopping; what was made is removed first');
    stop.abort();
  });
  void forced.then(() => process.exit(exit.stopped));
  return stop.signal;
}

function say(stream: NodeJS.WriteStream, line: string): void {
  stream.write(`${line}\n`);
}

/** Of an unexpected error, only where it happened is shown: its message could hold anything. */
function placeOf(error: unknown): string {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return ['The contract checker failed by a fault of its own.', ...frames].join('\n');
}

/**
 * Of a fault of its own, the checker shows only where it happened (see `placeOf`).
 *
 * @throws WrongOption, UsageAsked
 */
async function guarded(): Promise<number> {
  try {
    return await main();
  } catch (error) {
    if (error instanceof WrongOption || error instanceof UsageAsked) {
      throw error;
    }
    say(process.stderr, error instanceof SettingsError || error instanceof AccountError ? error.message : placeOf(error));
    return error instanceof SettingsError ? exit.notBegun : exit.differs;
  }
}

await runProgram(guarded);
