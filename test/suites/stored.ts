import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { STORED_FILE, type Stored } from '../../scripts/release/current.ts';
import { resetApp } from '../support/app.ts';
import { freezeClock } from '../support/frozen_clock.ts';
import nock from '../support/nock.ts';
import { type AppUnderTest, bundleOf, isInstant, operationsOf, runnerOf } from './app.ts';

/**
 * What Zapier stores of every trigger is held against a golden file: the ids of fixed events, and the keys of what it keeps of a webhook. A release freezes them
 * (scripts/release), so the events must stay as they are: new ways of making ids get scenarios of their own.
 * `UPDATE_GOLDEN=1 npm test -- golden` writes the file again.
 *
 * @param folder where the golden files of the app lie
 */
export function storedSuite(app: AppUnderTest, folder: string): void {
  const run = runnerOf(app);

  /** Each set of events has an account and a process of its own. */
  const alone = (playService: () => void): void => {
    nock.cleanAll();
    resetApp();
    playService();
  };

  const idsOf = async (...[method, bundle]: Parameters<typeof run>): Promise<string[]> => {
    const results: unknown = await run(method, bundle);
    return Array.isArray(results) ? results.map((result: { id: string }) => result.id) : [];
  };

  const ordinaryIds = async (method: string): Promise<string[]> => {
    alone(app.playService);
    return idsOf(method, bundleOf(app, method));
  };

  const furtherIds = async (trigger: string): Promise<Record<string, string[]>> => {
    const made: Record<string, string[]> = {};
    const { scenarios, playService } = app.identities ?? { scenarios: [], playService: app.playService };
    for (const { chosen, bundle } of scenarios.filter((scenario) => scenario.trigger === trigger)) {
      alone(playService);
      made[chosen] = await idsOf(`${trigger}.operation.perform`, bundle);
    }
    return made;
  };

  const keptOf = async (method: string): Promise<string[]> => {
    alone(app.playService);
    return Object.keys(Object(await run(method, bundleOf(app, method)))).toSorted();
  };

  describe('what Zapier stores', () => {
    beforeAll(() => {
      freezeClock();
    });
    afterAll(() => {
      jest.useRealTimers();
    });

    test('is as the golden file says, and every trigger makes ids', async () => {
      const all: Stored = {};
      for (const operation of operationsOf(app.definition).filter(({ group }) => group === 'triggers')) {
        const at = `${operation.name}.operation`;
        const ids = { events: await ordinaryIds(`${at}.perform`), ...(await furtherIds(operation.name)) };
        all[operation.name] = isInstant(operation)
          ? { ids: { ...ids, examples: await ordinaryIds(`${at}.performList`) }, stored: await keptOf(`${at}.performSubscribe`) }
          : { ids };
      }
      const file = join(folder, STORED_FILE);
      const text = `${JSON.stringify(all, null, 2)}\n`;
      if (process.env.UPDATE_GOLDEN === '1') {
        writeFileSync(file, text);
      }
      expect(text).toBe(readFileSync(file, 'utf8'));
      expect(Object.values(all).filter(({ ids }) => ids.events?.length === 0)).toEqual([]);
    });
  });
}
