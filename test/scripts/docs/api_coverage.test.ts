import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../mailingwork/functions/catalogue.ts';
import { pageOfApiCoverage } from '../../../scripts/docs/api_coverage.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the page on coverage', () => {
  const written = pageOfApiCoverage();

  test('is up to date (npm run docs writes it)', async () => {
    expect(await readFile(`${root}docs/api-coverage.md`, 'utf8')).toBe(await written);
  });

  test('has one row for every function', async () => {
    const rows = (await written).split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.map((row) => row.split('`')[1])).toEqual(catalogue.map(({ name }) => name));
  });

  test('counts the functions by evidence', async () => {
    expect(await written).toContain('* 63 functions are known: 17 documented, 46 seen in public clients, 0 assumed.');
    expect(await written).toContain('* 62 can be called by name');
  });

  test('lists error codes in ascending order, and the operations that use a function', async () => {
    const row = (await written).split('\n').find((line) => line.startsWith('| `CreateRecipient`'));
    expect(row).toContain('-1: MAILINGWORK could not create the subscriber<br>2: no list was given<br>3:');
    expect(row).toMatch(/Actions .*`create_subscriber`/);
  });

  test('is reported as up to date by the command that writes it', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/docs/main.ts', '--check'], { cwd: root });
    expect(stdout).toBe('');
  });
});
