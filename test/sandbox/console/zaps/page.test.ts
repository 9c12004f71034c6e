import { afterEach, describe, expect, test } from '@jest/globals';
import type { Zap, ZapDefinition } from '../../../../sandbox/runner/runner.ts';
import { deliver, FAKE_APP } from '../../runner/support.ts';
import { textOf, zapStage } from './support.ts';

const stage = zapStage(() => FAKE_APP, { authData: { user: 'Ada', host: 'here' } });
const echo = { kind: 'create', key: 'act', inputData: { id: '{{id}}', do: 'echo' } } as const;
const add = (definition: Partial<ZapDefinition> = {}): Zap =>
  stage().runner.addZap({ name: 'Greeting', trigger: { key: 'event' }, action: echo, ...definition });
const list = async () => textOf(await stage().read('/list'));
const runs = async (query = '') => textOf(await stage().read(`/runs${query}`));

afterEach(async () => {
  await Promise.all(stage().runner.zaps.map((zap) => stage().runner.removeZap(zap)));
});

test('the page says what to do first', async () => {
  const page = textOf(await stage().read());
  expect(page).toContain('There are no Zaps yet. Make a Zap');
  expect(page).toContain('No runs yet. Turn on a Zap, then make something happen in the account.');
});

describe('the list of Zaps', () => {
  test('shows each Zap with its steps in the app’s words, and its mapping', async () => {
    add({ action: { kind: 'search', key: 'find_by_kind', inputData: { kind: '{{kind}}' } } });
    const text = await list();
    expect(text).toContain('Greeting Off event → Find by Kind instant Off. Turn it on');
    expect(text).toContain('{{kind}}');
  });

  test('does not repeat the steps where the name tells them', async () => {
    add({ name: 'event → Find by Kind', action: { kind: 'search', key: 'find_by_kind', inputData: {} } });
    expect((await list()).match(/event → Find by Kind/g)).toHaveLength(1);
  });

  test('shows the searches before the action, and lets a copy be changed', async () => {
    const zap = add({ action: { ...echo, before: [{ kind: 'search', key: 'find_by_kind', inputData: { kind: '{{kind}}' } }] } });
    expect(await list()).toMatch(/event → Find by Kind → .*Search: Find by Kind kind {{kind}} .*Change a copy/i);
    expect(await stage().read('/list')).toContain(`action="/parcels/maker/change/${zap.id}"`);
  });

  test('shows the steps of stand-ins by their names, with what is filled in, and offers no copy', async () => {
    const zap = add({
      trigger: { standIn: 'shop', key: 'order_placed' },
      action: {
        ...{ standIn: 'crm', kind: 'create', key: 'create_task', inputData: { title: 'Order {{order_number}}' } },
        before: [{ standIn: 'sheet', kind: 'search', key: 'find_rows', inputData: { sheet: 'Leads' } }],
      },
    });
    expect(await list()).toMatch(
      /Online Shop: Order Placed → Spreadsheet: Find Rows → CRM: Create Task instant .*Search: Spreadsheet: Find Rows Sheet Leads Action: CRM: Create Task Title Order {{order_number}}/,
    );
    expect(await stage().read('/list')).not.toContain(`change/${zap.id}"`);
  });

  test('shows a stand-in that does not exist by its keys', async () => {
    add({ trigger: { standIn: 'none', key: 'x' }, action: { standIn: 'crm', kind: 'create', key: 'y', inputData: { z: '1' } } });
    expect(await list()).toMatch(/none: x → CRM: y .* z 1/);
  });

  test('names what stands for an action', async () => {
    add({ action: () => null, standIn: 'CRM' });
    add({ action: () => null });
    expect(await list()).toMatch(/event → CRM \(stand-in\).*Filled in by code of this program.*event → Code of this program/);
  });

  test('turns a Zap on and off, by a switch that tells its state', async () => {
    const zap = add();
    const on = await (await stage().post(`/${zap.id}/on`)).text();
    expect(zap.isOn).toBe(true);
    expect(on).toContain(`id="switch-${zap.id}" aria-checked="true" aria-label="Greeting"`);
    expect(textOf(on)).toContain('Waits for events: 0 received.');
    const off = await (await stage().post(`/${zap.id}/off`)).text();
    expect(zap.isOn).toBe(false);
    expect(off).toContain(`id="switch-${zap.id}" aria-checked="false"`);
  });

  test('leads back to the page where a button is used before htmx is there', async () => {
    const zap = add();
    const answer = await fetch(`${stage().console.url}/parcels/zaps/${zap.id}/on`, { method: 'POST', redirect: 'manual' });
    expect([answer.status, answer.headers.get('location'), zap.isOn]).toEqual([303, '/parcels/zaps', true]);
  });

  test('says why a Zap could not be turned on, until it could', async () => {
    const zap = add({ trigger: { key: 'missing' } });
    await stage().post(`/${zap.id}/on`);
    expect(await list()).toMatch(/Zapier would say: .*missing/);
  });

  test('tells the next poll of a polling Zap, polls at once, and says what it found', async () => {
    const zap = add({ trigger: { key: 'rows', inputData: { rows: 'list' } } });
    await stage().post(`/${zap.id}/on`);
    expect(await list()).toMatch(/polling Next poll at \d\d:\d\d:\d\d\. Not polled yet\. Poll now/);
    await store('list', [{ id: 1 }, { id: 2 }]);
    expect(textOf(await (await stage().post(`/${zap.id}/poll`)).text())).toContain('New rows in the latest poll: 2.');
    await store('list', 'broken');
    expect(textOf(await (await stage().post(`/${zap.id}/poll`)).text())).toContain('The latest poll failed: The rows cannot be read.');
  });

  test('releases rows that were too many at once', async () => {
    const zap = add({ trigger: { key: 'rows', inputData: { rows: 'flood' } }, action: () => null });
    await zap.turnOn();
    await store(
      'flood',
      Array.from({ length: 101 }, (_, id) => ({ id })),
    );
    expect(textOf(await (await stage().post(`/${zap.id}/poll`)).text())).toContain('101 new rows wait');
    await stage().post(`/${zap.id}/release`);
    await stage().runner.idle();
    expect(await list()).toMatch(/101 success/);
  });

  test('removes a Zap, which is gone then', async () => {
    const zap = add({ name: 'Short-lived' });
    const left = await (await stage().post(`/${zap.id}/remove`)).text();
    expect(left).not.toContain('Short-lived');
    const again = await stage().post(`/${zap.id}/on`);
    expect([again.status, textOf(await again.text())]).toEqual([404, expect.stringContaining('This Zap does not exist any more.')]);
  });

  test('shows hostile names and inputs as text', async () => {
    add({ name: '<script>alert(1)</script>', trigger: { key: 'event', inputData: { '<b>': '<script>2</script>' } } });
    const page = await stage().read();
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&lt;script&gt;2&lt;/script&gt;');
    expect(page).not.toMatch(/<script>|<b>/);
  });

  test('is told of changes', async () => {
    const zap = add();
    const known = stage().box.journal.lastId;
    await stage().post(`/${zap.id}/on`);
    expect(stage().box.journal.changedSince(known)).toContain('zaps');
    expect(await stage().read()).toContain('id="zaps" hx-get="/parcels/zaps/list" hx-trigger="sse:zaps, sse:runs"');
  });
});

describe('the list of runs', () => {
  test('tells a run that came in by itself, with its status, calls and reason', async () => {
    const zap = add({ action: { kind: 'create', key: 'act', inputData: { do: 'refuse' } } });
    await zap.turnOn();
    await deliver(zap.targetUrl, {});
    await stage().runner.idle();
    expect(await runs(`?zap=${zap.id}`)).toMatch(/error \d\d:\d\d:\d\d \d+ m?s 0 Greeting The value is wrong\./);
  });

  test('shows one status or one Zap, or says that there is no such run', async () => {
    const [one, other] = [add({ name: 'One' }), add({ name: 'Other', action: { kind: 'create', key: 'act', inputData: { do: 'halt' } } })];
    one.startRun({ id: 1 });
    other.startRun({ id: 2 });
    await stage().runner.idle();
    expect(await runs(`?zap=${one.id}`)).not.toContain('Other');
    expect(await runs(`?status=halted&zap=${other.id}`)).toContain('Other Enough.');
    expect(await runs(`?status=halted&zap=${one.id}`)).toBe('No runs like that. Choose another filter.');
    expect(await stage().read(`?status=halted&zap=${one.id}`)).toContain('<option value="halted" selected>');
  });

  test('goes on with held runs when the account is reconnected', async () => {
    stage().runner.reconnect({ user: 'old', host: 'here' });
    const zap = add({ action: { kind: 'create', key: 'act', inputData: { do: 'expire' } } });
    const run = zap.startRun({});
    await stage().runner.idle();
    expect(await runs()).toContain('Runs that are held until the account is reconnected: 1.');
    await stage().post('/reconnect');
    await stage().runner.idle();
    expect(run.status).toBe('success');
    expect(await runs()).not.toContain('held');
  });

  test('shows the newest fifty of ten thousand, in a moment', async () => {
    const zap = add({ action: () => null });
    for (let id = 0; id < 10_000; id += 1) {
      zap.startRun({ id });
    }
    await stage().runner.idle();
    const began = performance.now();
    const page = await stage().read();
    expect(performance.now() - began).toBeLessThan(5000);
    expect(page.match(/id="run-\d+"/g)).toHaveLength(50);
    expect(page.length).toBeLessThan(100_000);
    expect(textOf(page)).toContain('10000 success');
  });
});

async function store(name: string, value: unknown): Promise<void> {
  await stage().runner.app.act({ kind: 'create', key: 'act' }, { do: 'store', name, value });
}
