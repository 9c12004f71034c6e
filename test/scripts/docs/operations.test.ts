import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Copernica from '../../../copernica/index.ts';
import Mailingwork from '../../../index.ts';
import { copernica, mailingwork } from '../../../scripts/apps.ts';
import { readmeWithOperations } from '../../../scripts/docs/operations.ts';
import { operationsOf } from '../../suites/app.ts';

describe.each([
  { app: mailingwork, definition: Mailingwork },
  { app: copernica, definition: Copernica },
])('the README of $app.name', ({ app, definition }) => {
  test('has a list of operations that is up to date (npm run docs writes it)', async () => {
    expect(await readFile(join(app.folder, 'README.md'), 'utf8')).toBe(await readmeWithOperations(app));
  });

  test('contains every operation that users see, and no other', async () => {
    const readme = await readmeWithOperations(app);
    for (const { member } of operationsOf(definition)) {
      expect(readme.includes(`| \`${member.key}\` |`)).toBe(member.display.hidden !== true);
    }
  });
});
