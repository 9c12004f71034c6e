import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { pageOfApiCoverage } from '../../../scripts/docs/api_coverage.ts';
import { copernica } from '../../../scripts/docs/facts/copernica.ts';
import { mailingwork } from '../../../scripts/docs/facts/mailingwork.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe.each([mailingwork, copernica])('the page on what can be called of $app.name', (facts) => {
  const written = pageOfApiCoverage(facts);

  test('is up to date (npm run docs writes it)', async () => {
    expect(await readFile(`${root}${facts.docs}/api-coverage.md`, 'utf8')).toBe(await written);
  });

  test('has one row for each of them, group by group', async () => {
    const rows = (await written).split('\n').filter((line) => line.startsWith('| `'));
    const byGroup = [...Map.groupBy(facts.catalogue, ({ group }) => group).values()].flat();
    expect(rows.map((row) => row.split('`')[1])).toEqual(byGroup.map(({ name }) => name));
  });
});

describe('the page on the functions of MAILINGWORK', () => {
  const written = pageOfApiCoverage(mailingwork);

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

describe('the page on the methods of Copernica', () => {
  const written = pageOfApiCoverage(copernica);

  test('counts the methods by evidence', async () => {
    expect(await written).toContain('* 250 methods are known: 247 documented, 0 seen in public clients, 3 assumed.');
    expect(await written).toContain('* 248 can be called by name through the action `call_api`.');
  });

  test('tells errors by their words, and the operations that use a method', async () => {
    const row = (await written).split('\n').find((line) => line.startsWith('| `PUT /profile/{profile}/unsubscribe`'));
    expect(row).toContain('“no entity with supplied id”: there is nothing with this ID<br>');
    expect(row).toContain('| Actions `unsubscribe_profile` |');
  });
});
