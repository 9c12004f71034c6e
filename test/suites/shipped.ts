import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import zapier from 'zapier-platform-core';
import type { App } from '../../scripts/apps.ts';
import { run } from '../support/app.ts';
import { builtApp } from '../support/built_app.ts';
import { freezeClock } from '../support/frozen_clock.ts';
import type { AppUnderTest } from './app.ts';
import { goldenFileOf } from './golden.ts';

type Handler = ReturnType<typeof zapier.createAppHandler>;

/** The definition as Zapier's servers receive it; how many parameters a function declares says nothing. */
async function definitionOf(handler: Handler): Promise<unknown> {
  const { results } = await handler({ command: 'definition', calledFromCli: true });
  return JSON.parse(JSON.stringify(results).replaceAll(/\$func\$\d\$/g, '$func$'));
}

/**
 * What ships describes every operation at once and loads its functions when they are called. It must not act otherwise than the sources.
 *
 * @param golden where the golden files of the app lie
 */
export function shippedSuite(app: App, underTest: AppUnderTest, golden: string): void {
  const built = builtApp(app);
  let shipped: Handler;

  describe('what ships', () => {
    beforeAll(async () => {
      const { default: definition }: { default: object } = await import(built.path());
      shipped = zapier.createAppHandler(definition);
      freezeClock();
    });
    afterAll(() => {
      jest.useRealTimers();
    });

    test('describes the same integration as the sources', async () => {
      expect(await definitionOf(shipped)).toEqual(await definitionOf(zapier.createAppHandler(underTest.definition)));
    });

    test.each(underTest.scenarios.filter(({ method }) => !method.endsWith('performSubscribe')))('answers $method as the sources do', async (scenario) => {
      underTest.playService();
      const answer = await run(scenario.method, { authData: { ...underTest.authData }, ...scenario.bundle }, shipped);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(JSON.parse(readFileSync(join(golden, goldenFileOf(scenario)), 'utf8')));
    });
  });
}
