import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Box } from '../../../../sandbox/box.ts';
import { type Console, startConsole } from '../../../../sandbox/console/console.ts';
import { copernicaBox } from '../../../../sandbox/copernica/box.ts';
import { mailingworkBox } from '../../../../sandbox/mailingwork/box.ts';
import { type Runner, startRunner } from '../../../../sandbox/runner/runner.ts';
import { startBox } from '../../../../sandbox/server.ts';
import type { DeliverySettings } from '../../../../sandbox/settings.ts';
import { type App, copernica, mailingwork } from '../../../../scripts/apps.ts';
import { builtApp } from '../../../support/built_app.ts';
import { form } from './support.ts';

/* The form of each operation of the built apps, with the fields and entries of the demo account in a box. */

/** How long an operation may take, in milliseconds: a busy machine may need longer than Zapier allows. */
const PATIENCE_MS = 100_000;

describe('MAILINGWORK', () => eachForm(mailingwork, mailingworkBox));
describe('Copernica', () => eachForm(copernica, copernicaBox));

function eachForm<Account, Settings extends DeliverySettings, Seed>(app: App, box: Box<Account, Settings, Seed>): void {
  const built = builtApp(app);
  let runner: Runner;
  let console: Console;
  let close = async () => {};
  const post = (path: string, body: FormData) => fetch(`${console.url}/box/maker/${path}`, { method: 'POST', body });
  const choosing = (operation: string) => {
    const choice = new FormData();
    choice.append('operation', operation);
    return choice;
  };
  beforeAll(async () => {
    const sandbox = await startBox(box);
    const env = { ...box.environment?.(sandbox.url), OPERATION_BUDGET_MS: String(PATIENCE_MS) };
    runner = await startRunner({ appPath: built.path(), authData: box.connection(sandbox.url, sandbox.account), env, callLimitMs: PATIENCE_MS });
    console = await startConsole([{ key: 'box', box: sandbox, runner }]);
    close = async () => {
      await console.close();
      await runner.close();
      await sandbox.close();
    };
  });
  afterAll(() => close());

  /** The keys of the operations that a page offers. */
  const offered = (page: string, kind: string) => Array.from(page.matchAll(new RegExp(`value="${kind}\\.([^"]+)"`, 'g')), ([, key = '']) => key);

  test.each(['trigger', 'create', 'search'] as const)('draws the form of every %s, and takes it back unchanged', async (kind) => {
    const visible = (await runner.app.definition.described(kind === 'trigger' ? 'triggers' : kind === 'create' ? 'creates' : 'searches')).filter(
      ({ hidden }) => !hidden,
    );
    const first = await fetch(`${console.url}/box/maker`);
    const [anyTrigger = ''] = offered(await first.text(), 'trigger');
    const begun = await post('begin', choosing(`trigger.${anyTrigger}`));
    const id = begun.url.split('/').at(-1);
    expect(offered(await begun.text(), kind)).toEqual(expect.arrayContaining(visible.map(({ key }) => key)));
    const step = kind === 'trigger' ? 'trigger' : 'action';
    for (const { key } of visible) {
      const chosen = await post(`${id}/${step}/choose`, choosing(`${kind}.${key}`));
      const page = await chosen.text();
      expect({ key, status: chosen.status, problem: /class="problem"[^>]*>([^<]*)|could not be read: ([^<]*)/.exec(page)?.[0] ?? null }).toEqual({
        key,
        status: 200,
        problem: null,
      });
      const filled = form(page);
      const again = await post(`${id}/${step}/fields`, filled);
      expect({ key, status: again.status }).toEqual({ key, status: 200 });
      const ofStep = [...filled].filter(([name]) => name.startsWith(`${step}/`));
      expect({ key, posted: [...form(await again.text())] }).toEqual({ key, posted: ofStep });
    }
  });
}
