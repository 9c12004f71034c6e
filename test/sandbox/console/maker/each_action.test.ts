import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Box } from '../../../../sandbox/box.ts';
import { type Console, startConsole } from '../../../../sandbox/console/console.ts';
import { copernicaBox } from '../../../../sandbox/copernica/box.ts';
import { mailingworkBox } from '../../../../sandbox/mailingwork/box.ts';
import { type Runner, startRunner } from '../../../../sandbox/runner/runner.ts';
import { startBox } from '../../../../sandbox/server.ts';
import type { DeliverySettings } from '../../../../sandbox/settings.ts';
import type { RunningBox } from '../../../../sandbox/state.ts';
import { type App, copernica, mailingwork } from '../../../../scripts/apps.ts';
import { builtApp } from '../../../support/built_app.ts';
import { copernicaTries } from './demo/copernica.ts';
import { addWebhook, mailingworkTries } from './demo/mailingwork.ts';
import type { Tries } from './demo/tries.ts';
import { filledIn, type Typed } from './filled_form.ts';
import { testedIn } from './tested.ts';

/* Each action and search of the built apps, run once from its form with what the demo account offers. */

/** How long an operation may take, in milliseconds: a busy machine may need longer than Zapier allows. */
const PATIENCE_MS = 100_000;
/** Each level of a form appears when the one above it is filled in: database, collection, field. */
const MAX_LEVELS = 6;

describe('MAILINGWORK', () => each(mailingwork, mailingworkBox, mailingworkTries, addWebhook));
describe('Copernica', () => each(copernica, copernicaBox, copernicaTries));

function each<Account, Settings extends DeliverySettings, Seed>(
  app: App,
  box: Box<Account, Settings, Seed>,
  tries: Tries,
  prepare: (account: Account) => void = () => {},
): void {
  const built = builtApp(app);
  let sandbox: RunningBox<Account, Settings>;
  let runner: Runner;
  let console: Console;
  let draft = '';
  const post = (path: string, body: FormData | URLSearchParams) => fetch(`${console.url}/box/maker/${path}`, { method: 'POST', body });
  const posted = async (...request: Parameters<typeof post>) => (await post(...request)).text();

  beforeAll(async () => {
    sandbox = await startBox(box);
    const env = { ...box.environment?.(sandbox.url), OPERATION_BUDGET_MS: String(PATIENCE_MS) };
    runner = await startRunner({ appPath: built.path(), authData: box.connection(sandbox.url, sandbox.account), env, callLimitMs: PATIENCE_MS });
    console = await startConsole([{ key: 'box', box: sandbox, runner }]);
    const trigger = (await runner.app.definition.described('triggers')).find(({ hidden }) => !hidden);
    const { url } = await post('begin', new URLSearchParams({ operation: `trigger.${trigger?.key}` }));
    draft = url.split('/').at(-1) ?? '';
  });
  afterAll(async () => {
    await console.close();
    await runner.close();
    await sandbox.close();
  });

  /** What the form of an operation holds once everything is filled in. */
  async function filledForm(operation: string, typed: Typed): Promise<FormData> {
    let page = await posted(`${draft}/action/choose`, new URLSearchParams({ operation }));
    for (let level = 0; level < MAX_LEVELS; level += 1) {
      const { filled, changed } = filledIn(page, 'action', typed);
      if (!changed) {
        return filled;
      }
      page = await posted(`${draft}/action/fields`, filled);
    }
    throw new Error(`The form of ${operation} asks for more and more.`);
  }

  test('tries every action and search that can be chosen', async () => {
    const [creates, searches] = await Promise.all([runner.app.definition.described('creates'), runner.app.definition.described('searches')]);
    const keys = (kind: string, all: typeof creates) => all.filter(({ hidden }) => !hidden).map(({ key }) => `${kind}.${key}`);
    expect(Object.keys(tries).toSorted()).toEqual([...keys('create', creates), ...keys('search', searches)].toSorted());
  });

  test.each(Object.entries(tries))('%s brings a result of the service', async (operation, { typed = {}, output }) => {
    sandbox.reset();
    prepare(sandbox.account);
    const tested = testedIn(await posted(`${draft}/action/test`, await filledForm(operation, typed)));
    expect(tested).toEqual({ said: 'It worked', output: expect.objectContaining(output), calls: expect.arrayContaining([expect.stringMatching(/ 20[01]$/)]) });
  });
}
