import { afterEach, describe, expect, test } from '@jest/globals';
import { FAKE_APP } from '../../runner/support.ts';
import { textOf, zapStage } from '../zaps/support.ts';
import { addZap, connected, flowText, parcel, readFlow } from './support.ts';

const stage = zapStage(() => FAKE_APP, { authData: { user: 'Ada', host: 'here' } });
const picture = (id: string) => flowText(stage(), `${id}/picture`);
const post = async (path: string) => textOf(await (await fetch(`${stage().console.url}/parcels/flow/${path}`, { method: 'POST' })).text());

afterEach(async () => {
  const { runner, box } = stage();
  await Promise.all(runner.zaps.map((zap) => runner.removeZap(zap)));
  box.reset();
});

describe('the page on the flow', () => {
  test('is the first that opens, and leads to making a Zap while there is none', async () => {
    const answer = await fetch(stage().console.url);
    expect(new URL(answer.url).pathname).toBe('/parcels/flow');
    const page = await answer.text();
    expect(textOf(page)).toContain('There is no Zap yet. A Zap is a small robot');
    expect(page).toContain('href="/parcels/maker"');
  });

  test('says in a sentence what each station is, and to turn the Zap on first', async () => {
    const zap = addZap(stage());
    const text = await flowText(stage());
    expect(text).toContain('This Zap is off, so nothing goes through it. Turn it on first. Turn on this Zap');
    expect(text).toMatch(
      /1 Account Something happens in Parcels.*2 Webhook A webhook is an address.*3 Trigger The trigger starts.*4 Action The action is what/,
    );
    expect(await readFlow(stage())).toContain(`hx-post="/parcels/flow/${zap.id}/on" hx-target="#flow"`);
  });

  test('says next where to make something happen', async () => {
    const zap = addZap(stage());
    expect(await post(`${zap.id}/on`)).toContain('The account has no webhook for this Zap any more.');
    await connected(stage(), zap);
    const part = await readFlow(stage(), `${zap.id}/picture`);
    expect(textOf(part)).toContain('The Zap is on and waits for “event”. Make that happen in Parcels, on one of these pages: Open Parcels');
    expect(part).toContain(`href="${stage().box.url}/" target="_blank"`);
    expect(await post(`${zap.id}/off`)).toContain('This Zap is off');
  });

  test('shows what goes through, and who it was about', async () => {
    const zap = addZap(stage());
    await connected(stage(), zap);
    await parcel(stage(), 'anna@example.com');
    const text = await picture(zap.id);
    expect(text).toMatch(/Events for this Zap 1 Latest event anna@example.com, \S+/);
    expect(text).toMatch(/parcel Calls received 1 State active Waiting nothing Last call arrived \(200\)/);
    expect(text).toMatch(/Runs started 1 .*Runs that succeeded 1 Last run success/);
    expect(text).toContain('1 succeeded 0 failed 0 stopped');
    expect(await readFlow(stage(), `${zap.id}/picture`)).toContain(`href="/parcels/zaps/runs/${zap.runs[0]?.id}"`);
    expect(text).not.toContain('on one of these pages');
    expect(text).toContain('Open Parcels');
  });

  test('begins with the other app where a stand-in starts the Zap', async () => {
    const { runner } = stage();
    const zap = addZap(stage(), { trigger: { standIn: 'form', key: 'form_submitted' } });
    const waiting = await post(`${zap.id}/on`);
    expect(waiting).toContain('The Zap is on and waits for “Form: Form Submitted”. This program stands in for that app');
    expect(waiting).toContain('Go to the recipe');
    expect(waiting).toMatch(/1 Form Something happens in another app.*2 Trigger .*Form: Form Submitted.*3 Action/);
    runner.standIns.happens('form', 'form_submitted', { email: 'anna@example.com' });
    await runner.idle();
    expect(await picture(zap.id)).toMatch(/1 Form .*Events for this Zap 1 Latest event anna@example.com/);
  });

  test('says why a Zap could not be turned on, and why a run failed', async () => {
    const missing = addZap(stage(), { trigger: { key: 'missing' } });
    expect(await post(`${missing.id}/on`)).toMatch(/The Zap could not be switched: .*missing/);
    const failing = addZap(stage(), { action: { kind: 'create', key: 'act', inputData: { do: 'refuse' } } });
    await connected(stage(), failing);
    await parcel(stage(), 'vase');
    const text = await picture(failing.id);
    expect(text).toContain('The last run did not succeed: The value is wrong.');
    expect(text).toContain('Last run error');
    expect(text).toContain('without an e-mail address');
    expect(text).toContain('0 succeeded 1 failed 0 stopped');
  });

  test('says that an event could not be read', async () => {
    const { runner } = stage();
    const zap = addZap(stage());
    await zap.turnOn();
    await fetch(zap.targetUrl ?? '', { method: 'POST', body: JSON.stringify({ fail: 'broken' }) });
    await runner.idle();
    expect(await picture(zap.id)).toMatch(/Latest event could not be read .*The event cannot be read\./);
  });
});

describe('what waits for a Zap', () => {
  test('is counted while the webhook is deactivated', async () => {
    const zap = addZap(stage());
    await connected(stage(), zap);
    zap.setReceiver('down');
    await parcel(stage(), 'vase');
    await parcel(stage(), 'lamp');
    const text = await picture(zap.id);
    expect(text).toContain('Parcels could not reach the Zap and has deactivated the webhook. New events wait there. Go to the webhooks');
    expect(text).toMatch(/Events for this Zap [12] .*State deactivated Waiting \d Last call kept for later Zapier answers 503/);
  });

  test('is counted while Zapier gives no answer', async () => {
    const { box } = stage();
    const zap = addZap(stage());
    await connected(stage(), zap);
    zap.setReceiver('silent');
    for (const name of ['vase', 'lamp']) {
      await fetch(`${box.url}/parcels`, { method: 'POST', body: JSON.stringify({ name }) });
    }
    expect(await picture(zap.id)).toContain('State active Waiting 2 Zapier answers nothing');
  });

  test('is what too many rows brought, for a Zap that polls', async () => {
    const { runner } = stage();
    const zap = addZap(stage(), { trigger: { key: 'rows', inputData: { rows: 'many' } } });
    const store = (value: unknown) => runner.app.act({ kind: 'create', key: 'act' }, { do: 'store', name: 'many', value });
    await store([]);
    await zap.turnOn();
    expect(await picture(zap.id)).toMatch(/waits for “rows”.* Then click “Poll now” at station 2: .*2 Poll Polling means.*Polls 0 Next poll in 1[45] minutes/);
    await store(Array.from({ length: 101 }, (_, id) => ({ id })));
    expect(await post(`${zap.id}/poll`)).toContain('101 new rows came at once.');
    expect(await picture(zap.id)).toMatch(/Polls 1 .*Last poll 101 new .*Waiting 101/);
    zap.release();
    await runner.idle();
    await store('broken');
    expect(await post(`${zap.id}/poll`)).toContain('The last poll failed: The rows cannot be read.');
  });
});

describe('the choice of a Zap', () => {
  test('names those that are on first, and tells equal names apart', async () => {
    const first = addZap(stage());
    const second = addZap(stage());
    await connected(stage(), second);
    const chips = await flowText(stage(), `zaps?shown=${first.id}`);
    expect(chips).toContain(`Greeting #${second.id} on Greeting #${first.id} off`);
    expect(await readFlow(stage(), first.id)).toContain(`href="/parcels/flow/${first.id}" aria-current="page"`);
    expect(await readFlow(stage())).toContain(`href="/parcels/flow/${second.id}" aria-current="page"`);
  });

  test('says that a Zap was removed', async () => {
    const answer = await fetch(`${stage().console.url}/parcels/flow/999`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('This Zap does not exist any more.');
  });
});

test('hostile names, values and reasons come out escaped', async () => {
  const hostile = '<script>alert(1)</script>';
  const zap = addZap(stage(), { name: hostile, standIn: hostile, action: () => Promise.reject(new Error(hostile)) });
  await connected(stage(), zap);
  zap.startRun({ [hostile]: hostile, email: 'a<b>@example.com' });
  await stage().runner.idle();
  expect(await readFlow(stage(), zap.id)).not.toMatch(/<script>alert|<b>@/);
});

test('ten thousand runs do not slow the picture down', async () => {
  const { runner } = stage();
  const zap = addZap(stage(), { action: () => null });
  await connected(stage(), zap);
  for (let index = 0; index < 10_000; index += 1) {
    zap.startRun({ email: `${index}@example.com` });
  }
  await runner.idle();
  const text = await picture(zap.id);
  expect(text).toContain('Runs that succeeded 10000');
  expect(text.match(/@example\.com/g)?.length).toBeLessThan(10);
  expect(text.length).toBeLessThan(5_000);
});

test('the picture goes on with the time', async () => {
  const zap = addZap(stage());
  expect(await readFlow(stage(), zap.id)).toContain(
    `hx-get="/parcels/flow/${zap.id}/picture" hx-trigger="sse:zaps, sse:runs, sse:deliveries, sse:account, sse:clock, every 10s"`,
  );
});

test('the page speaks German', async () => {
  const zap = addZap(stage());
  const german = { headers: { 'accept-language': 'de' } };
  expect(await flowText(stage(), '', german)).toContain('Dieser Zap ist aus, deshalb läuft nichts hindurch.');
  await connected(stage(), zap);
  expect(await flowText(stage(), zap.id, german)).toContain('auf einer dieser Seiten: Parcels öffnen');
});
