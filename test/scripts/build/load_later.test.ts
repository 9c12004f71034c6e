import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import zapier from 'zapier-platform-core';
import App from '../../../index.ts';
import { isolated, run } from '../../support/app.ts';
import { builtApp } from '../../support/built_app.ts';
import { freezeClock } from '../../support/frozen_clock.ts';
import { canned } from '../../support/mailingwork/canned.ts';
import { scenarios } from '../../support/mailingwork/scenarios.ts';
import { webservice } from '../../support/mailingwork/webservice.ts';

/* What ships describes every operation at once and loads its functions when they are called. It must not act otherwise than the sources. */

isolated();

const built = builtApp();
let shipped: ReturnType<typeof zapier.createAppHandler>;

beforeAll(async () => {
  const { default: app }: { default: object } = await import(built.path());
  shipped = zapier.createAppHandler(app);
  freezeClock();
});
afterAll(() => {
  jest.useRealTimers();
});

/** The definition as Zapier's servers receive it; how many parameters a function declares says nothing. */
async function definitionOf(handler: typeof shipped): Promise<unknown> {
  const { results } = await handler({ command: 'definition', calledFromCli: true });
  return JSON.parse(JSON.stringify(results).replaceAll(/\$func\$\d\$/g, '$func$'));
}

test('the bundle describes the same integration as the sources', async () => {
  expect(await definitionOf(shipped)).toEqual(await definitionOf(zapier.createAppHandler(App)));
});

test.each(scenarios.filter(({ method }) => !method.endsWith('performSubscribe')))('$method answers as it does from the sources', async ({ method, bundle }) => {
  webservice({ ...canned });
  const golden: unknown = JSON.parse(readFileSync(join(resolve(import.meta.dirname, '../../golden'), `${method.replace('.operation', '')}.json`), 'utf8'));
  expect(JSON.parse(JSON.stringify(await run(method, bundle, shipped)))).toEqual(golden);
});
