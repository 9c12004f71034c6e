import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { freshSandbox } from '../../sandbox/support.ts';
import { accepted } from '../../support/mailingwork/answers.ts';
import { start, towards } from './support.ts';

const sandbox = freshSandbox();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('without credentials it prints one sentence and ends with exit code 2', async () => {
  const { code, stdout, stderr } = await start({}, [], folder).ended;
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toBe('Set MAILINGWORK_USERNAME and MAILINGWORK_PASSWORD in the environment or in a file named .env (see docs/contract.md).\n');
});

test('invalid settings print one sentence and end with exit code 2', async () => {
  const [host, zone, option, field, file, page] = await Promise.all([
    start({ ...towards(sandbox()), ALLOW_LOOPBACK: '' }, [], folder).ended,
    start({ ...towards(sandbox()), MAILINGWORK_TIMEZONE: 'Middle/Earth' }, [], folder).ended,
    start(towards(sandbox()), ['--wriet'], folder).ended,
    start(towards(sandbox()), ['--field'], folder).ended,
    start(towards(sandbox()), ['--json', 'missing/report.json'], folder).ended,
    start(towards(sandbox()), ['--html', 'missing/report.html'], folder).ended,
  ]);
  expect([host, zone, option, field, file, page].map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(host.stderr).toMatch(/^MAILINGWORK_HOST cannot be used: The host must use https, .*\n$/);
  expect(zone.stderr).toBe('MAILINGWORK_TIMEZONE is not a time zone; write it like Europe/Berlin.\n');
  expect(option.stderr).toBe('There is no option --wriet. See npm run contract -- --help.\n');
  expect(field.stderr).toBe('--field goes with --write.\n');
  expect(file.stderr).toBe('--json cannot write to “missing/report.json”. Name another file.\n');
  expect(page.stderr).toBe('--html cannot write to “missing/report.html”. Name another file.\n');
  expect(sandbox().calls.list()).toEqual([]);
});

test('only apps whose catalogue can be checked are offered and taken, each with the switches of its own', async () => {
  const [help, ofCopernica, other] = await Promise.all([
    start({}, ['--help'], folder).ended,
    start({}, ['copernica', '--help'], folder).ended,
    start({}, ['nonsense'], folder).ended,
  ]);
  expect(help.stdout).toContain('The name of an app may stand first: mailingwork, copernica.\n');
  expect(help.stdout).toMatch(/--write +also makes lists, addresses and webhooks.*\n +--field +with --write: /);
  expect(ofCopernica.stdout).toMatch(/--write +also makes profiles, a subprofile and a webhook/);
  expect(ofCopernica.stdout).not.toContain('--field');
  expect(other).toMatchObject({ code: 2, stderr: 'There is no app “nonsense”. There are mailingwork, copernica.\n' });
});

test('a wrong password prints one sentence and ends with exit code 1, without further calls', async () => {
  const { code, stderr } = await start({ ...towards(sandbox()), MAILINGWORK_PASSWORD: 'wrong' }, [], folder).ended;
  expect(code).toBe(1);
  expect(stderr).toBe('MAILINGWORK did not accept user name and password.\n');
  expect(sandbox().calls.list()).toHaveLength(1);
});

test('the settings may be in a .env file; the report is printed and written to a file', async () => {
  const lines = Object.entries(towards(sandbox())).map(([name, value]) => `${name}=${value}`);
  writeFileSync(join(folder, '.env'), lines.join('\n'));
  const { code, stdout, stderr } = await start({}, ['mailingwork', '--json', 'report.json', '--html', 'report.html'], folder).ended;
  expect(code).toBe(0);
  expect(stderr).toContain('GetLists: agrees\n');
  expect(stdout).toMatch(/^GetLists \(seen\): agrees$/m);
  expect(stdout).toMatch(/ agrees, 0 differs, 0 refused, 0 failed, \d+ skipped\. \d+ calls\.\n$/);
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ stopped: false, leftOver: [] });
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<b>GetLists</b> <span class="agrees">agrees</span>');
});

test('an answer that differs ends with exit code 1', async () => {
  sandbox().faults.add({ fault: 'body', body: accepted([{ id: 1 }]).text, operation: 'GetLists' });
  const { code, stdout } = await start(towards(sandbox()), [], folder).ended;
  expect(code).toBe(1);
  expect(stdout).toContain('GetLists (seen): differs\n  differs: [].name was missing in 1 of 1\n');
});

test('Ctrl-C removes what was created before it ends', async () => {
  sandbox().faults.add({ fault: 'slow', ms: 1_000, operation: 'UpdateListById' });
  const lists = sandbox().account.lists.size;
  const { child, output, ended } = start(towards(sandbox()), ['--write'], folder);
  while (sandbox().calls.count('UpdateListById') === 0 && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(sandbox().account.lists.size).toBe(lists + 2);
  child.kill('SIGINT');
  // npm hands Ctrl-C on once more.
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 130, stdout: expect.stringContaining('Stopped before the end.') });
  expect(output.stderr).toContain('stopping; what was made is removed first\n');
  expect(sandbox().account.lists.size).toBe(lists);
});
