import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { mailingwork } from '../../../scripts/contract/mailingwork/vendor.ts';
import { type Report, textOf } from '../../../scripts/contract/report.ts';
import { run } from '../../../scripts/contract/run.ts';
import type { RunOptions } from '../../../scripts/contract/vendor.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Checks a sandbox in this process. */
export function check(sandbox: { readonly url: string }, options: Partial<RunOptions> = {}, importWaitMs = 0): Promise<Report> {
  const settings = { username: 'demo', password: 'demo', baseUrl: sandbox.url, timeZone: 'Europe/Berlin', importWaitMs };
  return run(mailingwork, settings, { write: false, switches: new Set(), progress: () => undefined, stop: new AbortController().signal, ...options });
}

/** What a report says about one function. */
export function about(report: Report, name: string) {
  const found = report.functions.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`${name} is not in the report.`);
  }
  return found;
}

/** What was learnt about an assumption of a function. */
export function learnt(report: Report, name: string, beginning: string) {
  return about(report, name).assumed.find(({ sentence }) => sentence.startsWith(beginning));
}

/** Everything a report shows. */
export const shown = (report: Report): string => `${textOf(report)}\n${JSON.stringify(report)}`;

/** Starts the program in a folder without a `.env` file, unless one is given. */
export function start(environment: Readonly<Record<string, string>>, args: readonly string[] = [], cwd: string = root) {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--no-warnings', `${root}scripts/contract/main.ts`, ...args], { cwd, env: { PATH, ...environment } });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    output.stdout += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output.stderr += chunk.toString('utf8');
  });
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), ...output }));
  return { child, output, ended };
}

/** The environment that leads to a sandbox. */
export const towards = (sandbox: { readonly url: string }): Record<string, string> => ({
  MAILINGWORK_USERNAME: 'demo',
  MAILINGWORK_PASSWORD: 'demo',
  MAILINGWORK_HOST: sandbox.url,
  ALLOW_LOOPBACK: '1',
});
