import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { isolated, run } from './support/app.ts';
import { canned } from './support/canned.ts';
import { missingScenarios, scenarios } from './support/scenarios.ts';
import { standStill } from './support/standing_clock.ts';
import { webservice } from './support/webservice.ts';

/*
 * Every output and every form is held byte for byte against a golden file: a change there is a change to what users' Zaps receive.
 * `UPDATE_GOLDEN=1 npm test -- golden` writes the files anew; look at the difference before committing it.
 */

isolated();

const folder = join(import.meta.dirname, 'golden');
const updating = process.env.UPDATE_GOLDEN === '1';
/** The token in the registered address is random. */
const golden = scenarios.filter(({ method }) => !method.endsWith('performSubscribe'));
const fileOf = (method: string): string => `${method.replace('.operation', '')}.json`;

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  standStill();
});
afterAll(() => {
  jest.useRealTimers();
});

test('every operation has a scenario', () => {
  expect(missingScenarios()).toEqual([]);
});

test('every golden file belongs to a scenario', () => {
  expect(readdirSync(folder).filter((file) => !golden.some(({ method }) => fileOf(method) === file))).toEqual([]);
});

test.each(golden)('$method answers as its golden file says', async ({ method, bundle }) => {
  webservice({ ...canned });
  const answer = `${JSON.stringify(await run(method, bundle), null, 2)}\n`;
  const file = join(folder, fileOf(method));
  if (updating) {
    writeFileSync(file, answer);
  }
  expect(answer).toBe(readFileSync(file, 'utf8'));
});
