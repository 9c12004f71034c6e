import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { freshSandbox } from '../../../sandbox/copernica/support.ts';
import { start } from '../support.ts';
import { contentsOf, towards } from './support.ts';

const sandbox = freshSandbox();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('missing and wrong settings print one sentence and end with exit code 2, without a call', async () => {
  const { COPERNICA_DATABASE: _, ...withoutDatabase } = towards(sandbox());
  const [none, noDatabase, name, elsewhere] = await Promise.all([
    start({}, ['copernica'], folder).ended,
    start(withoutDatabase, ['copernica', '--write'], folder).ended,
    start({ ...towards(sandbox()), COPERNICA_DATABASE: 'Customers' }, ['copernica'], folder).ended,
    start({ ...towards(sandbox()), COPERNICA_BASE_URL: 'https://example.com' }, ['copernica'], folder).ended,
  ]);
  expect([none, noDatabase, name, elsewhere].map(({ code }) => code)).toEqual([2, 2, 2, 2]);
  expect(none.stderr).toBe('Set COPERNICA_ACCESS_TOKEN in the environment or in a file named .env (see docs/contract.md).\n');
  expect(noDatabase.stderr).toMatch(/^Set COPERNICA_DATABASE to the ID of a database in which profiles may be made and removed/);
  expect(name.stderr).toBe(noDatabase.stderr);
  expect(elsewhere.stderr).toMatch(/^COPERNICA_BASE_URL is only for an account in a box/);
  expect(sandbox().calls.list()).toEqual([]);
});

test('a wrong access token prints one sentence and ends with exit code 1', async () => {
  const { code, stdout, stderr } = await start({ ...towards(sandbox()), COPERNICA_ACCESS_TOKEN: 'wrong-and-secret' }, ['copernica'], folder).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/\nCopernica did not accept the access token\.\n$/);
  expect(stderr).not.toContain('wrong-and-secret');
});

test('the number of billed calls stands before everything else, and the report shows how many it were', async () => {
  const { stdout, stderr } = await start(towards(sandbox()), ['copernica', '--json', 'report.json', '--html', 'report.html'], folder).ended;
  const [, most = ''] = /^Copernica bills API calls: this run makes at most (\d+), and exchanges the access token beside; /.exec(stderr) ?? [];
  const [, made = ''] = / skipped\. (\d+) calls\.\n$/.exec(stdout) ?? [];
  expect(Number(made)).toBeGreaterThan(100);
  expect(Number(most)).toBeGreaterThanOrEqual(Number(made));
  expect(stderr).toContain('GET /databases: agrees\n');
  expect(stdout).toMatch(/^What belongs to no single function\n {2}confirmed: The authorization token says .* \(documented\)$/m);
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ stopped: false, leftOver: [], calls: Number(made) });
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<dt>confirmed (assumed)</dt>');
});

test('Ctrl-C removes what was made before it ends', async () => {
  const before = contentsOf(sandbox());
  sandbox().faults.add({ fault: 'slow', ms: 1_000, operation: 'PUT /profile/{profile}' });
  const { child, output, ended } = start(towards(sandbox()), ['copernica', '--write'], folder);
  while (sandbox().calls.count('PUT /profile/{profile}') === 0 && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(contentsOf(sandbox())).not.toEqual(before);
  child.kill('SIGINT');
  // npm hands Ctrl-C on once more.
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 130, stdout: expect.stringContaining('Stopped before the end.') });
  expect(output.stderr).toContain('stopping; what was made is removed first\n');
  expect(contentsOf(sandbox())).toEqual(before);
});
