import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import App from '../../../index.ts';
import { readmeWithOperations } from '../../../scripts/docs/operations.ts';

const readme = await readmeWithOperations();

test('the README’s list of operations is up to date (npm run docs writes it)', async () => {
  expect(await readFile(new URL('../../../README.md', import.meta.url), 'utf8')).toBe(readme);
});

test('it contains every operation that users see, and no other', () => {
  const operations = [...Object.values(App.triggers ?? {}), ...Object.values(App.creates ?? {}), ...Object.values(App.searches ?? {})];
  for (const { key, display } of operations) {
    expect(readme.includes(`| \`${key}\` |`)).toBe(display.hidden !== true);
  }
});
