import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { STORED_FILE } from '../../scripts/release/current.ts';
import { freezeClock } from '../support/frozen_clock.ts';
import { type AppUnderTest, runnerOf, type Scenario } from './app.ts';

const updating = process.env.UPDATE_GOLDEN === '1';

/** The golden file of a scenario, by its name in the folder of the app. */
export const goldenFileOf = ({ method }: Pick<Scenario, 'method'>): string => `${method.replace('.operation', '')}.json`;

/**
 * Every output and every form is held byte for byte against a golden file: a change there is a change to what users' Zaps receive.
 * `UPDATE_GOLDEN=1 npm test -- golden` writes the files again; look at the difference before committing it.
 *
 * @param folder where the golden files of the app lie
 */
export function goldenSuite(app: AppUnderTest, folder: string): void {
  const run = runnerOf(app);
  // The token in the registered address is random.
  const golden = app.scenarios.filter(({ method }) => !method.endsWith('performSubscribe'));

  describe('golden outputs', () => {
    beforeAll(() => {
      mkdirSync(folder, { recursive: true });
      freezeClock();
    });
    afterAll(() => {
      jest.useRealTimers();
    });

    test.each(golden)('$method answers as its golden file says', async (scenario) => {
      app.playService();
      const answer = `${JSON.stringify(await run(scenario.method, scenario.bundle), null, 2)}\n`;
      const file = join(folder, goldenFileOf(scenario));
      if (updating) {
        writeFileSync(file, answer);
      }
      expect(answer).toBe(readFileSync(file, 'utf8'));
    });

    test('every golden file belongs to a scenario', () => {
      const files = readdirSync(folder).filter((file) => file !== STORED_FILE);
      expect(files.toSorted()).toEqual(golden.map(goldenFileOf).toSorted());
    });
  });
}
