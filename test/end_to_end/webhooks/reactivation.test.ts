import { describe, expect, test } from '@jest/globals';
import type { Zap } from '../../../sandbox/runner/runner.ts';
import { runnerStage } from '../../support/mailingwork/runner_stage.ts';

/*
 * What becomes of the events that wait in a deactivated webhook when its Zap is turned on again, in every order of what can follow. A Zap has the same
 * address each time, and deliveries are refused before it is on: that is how a Zap loses most.
 */

const { sandbox, settled, listening, signUp, pass, findWebhooks, activate } = runnerStage({ keepAddresses: true, refuseUntilOn: true });

const people = (...names: string[]) => names.map((name) => `${name}@example.com`);
const webhooks = () => [...sandbox().account.webhooks.values()];
/** The ids of the webhooks, each with its state. */
const states = () => Object.fromEntries(webhooks().map(({ id, active }) => [id, active ? 'active' : 'deactivated']));
const subscribedId = ({ subscribeData }: Zap): number => Number(subscribeData.id);

/** Zapier stops the Zap without telling the app, and the user turns it on again. */
async function onAgain(zap: Zap): Promise<number> {
  zap.pause();
  expect(await zap.turnOn()).toEqual({ on: true, reason: null });
  await settled();
  return subscribedId(zap);
}

/** A Zap whose webhook was deactivated; Anna and Ben wait in its buffer. */
async function deactivated() {
  const { zap, emails, ids } = await listening();
  zap.setDown(true);
  await signUp('anna');
  await signUp('ben');
  const old = subscribedId(zap);
  expect(states()).toEqual({ [old]: 'deactivated' });
  zap.setDown(false);
  return { zap, emails, ids, old };
}

/** The same Zap, turned on again; Cleo arrives through its new webhook. */
async function twoWebhooks() {
  const { zap, emails, ids, old } = await deactivated();
  const newer = await onAgain(zap);
  await signUp('cleo');
  expect(emails).toEqual(people('cleo'));
  expect(states()).toEqual({ [old]: 'deactivated', [newer]: 'active' });
  return { zap, emails, ids, old, newer };
}

/** From here on every event arrives once, and turning the Zap off leaves nothing behind. */
async function endsWell(zap: Zap, emails: unknown[]): Promise<void> {
  const before = [...emails];
  await signUp('later');
  expect(emails).toEqual([...before, ...people('later')]);
  expect(await zap.turnOff()).toEqual({ on: false, reason: null });
  expect(webhooks()).toEqual([]);
}

describe('a Zap that is turned on again', () => {
  test('keeps its webhook and token where the webhook is active', async () => {
    const { zap, emails } = await listening();
    const { subscribeData } = zap;
    await onAgain(zap);
    expect(zap.subscribeData).toEqual(subscribeData);
    expect(webhooks()).toHaveLength(1);
    await endsWell(zap, emails);
  });

  test('keeps the webhook that could not be deleted when it was turned off', async () => {
    const { zap, emails } = await listening();
    const { subscribeData } = zap;
    sandbox().faults.add({ fault: 'status', status: 503, operation: 'DeleteWebHookById' });
    expect(await zap.turnOff()).toMatchObject({ on: false, reason: expect.stringContaining('Turn the Zap off again in a minute.') });
    sandbox().faults.clear();
    await zap.turnOn();
    expect(zap.subscribeData).toEqual(subscribeData);
    await endsWell(zap, emails);
  });

  test('receives the events of its time off once its deactivated webhook is activated', async () => {
    const { zap, emails } = await listening();
    const old = subscribedId(zap);
    zap.pause();
    await signUp('anna');
    expect(states()).toEqual({ [old]: 'deactivated' });
    await zap.turnOn();
    await activate(old, true);
    expect(emails).toEqual(people('anna'));
    await endsWell(zap, emails);
  });

  test('has one webhook where two are active because one was activated in the account itself', async () => {
    const { zap, emails, old } = await twoWebhooks();
    const webhook = sandbox().account.webhooks.get(old);
    expect(webhook).toBeDefined();
    if (webhook !== undefined) {
      sandbox().deliveries.activate(webhook, true);
    }
    await settled();
    expect(emails).toEqual(people('cleo', 'anna', 'ben', 'cleo'));
    expect(await onAgain(zap)).toBe(old);
    expect(states()).toEqual({ [old]: 'active' });
    await endsWell(zap, emails);
  });

  test('finds its new webhook where the answer of its creation was lost, though the deactivated one has the same address', async () => {
    const { zap, emails, old } = await deactivated();
    sandbox().faults.add({ fault: 'lose-answer', operation: 'CreateWebHook', times: 1 });
    const newer = await onAgain(zap);
    expect(states()).toEqual({ [old]: 'deactivated', [newer]: 'active' });
    expect(new Set(webhooks().map(({ url }) => url)).size).toBe(1);
    await activate(old, true);
    expect(emails).toEqual(people('anna', 'ben'));
    await endsWell(zap, emails);
  });

  test('stays off during an outage rather than lose buffered events', async () => {
    const { zap, emails, old } = await deactivated();
    zap.pause();
    sandbox().faults.add({ fault: 'status', status: 503, operation: 'GetWebHooks' });
    expect(await zap.turnOn()).toMatchObject({ on: false, reason: expect.stringContaining('Turn the Zap on again in a minute.') });
    sandbox().faults.clear();
    expect(states()).toEqual({ [old]: 'deactivated' });
    await zap.turnOn();
    await activate(old, true);
    expect(emails).toEqual(people('anna', 'ben'));
    await endsWell(zap, emails);
  });
});

describe('deactivated, then on again, then', () => {
  test('activated with its events: all arrive, those since then once more with the same ID, and the newer webhook is deleted', async () => {
    const { zap, emails, ids, old } = await twoWebhooks();
    expect(await activate(old, true)).toMatchObject({ webhook_id: old, active: true, events_replayed: true });
    expect(emails).toEqual(people('cleo', 'anna', 'ben', 'cleo'));
    expect(ids[3]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
    expect(states()).toEqual({ [old]: 'active' });
    await endsWell(zap, emails);
  });

  test('activated without its events: they are dropped, and the newer webhook continues', async () => {
    const { zap, emails, old, newer } = await twoWebhooks();
    expect(await activate(old, false)).toMatchObject({ webhook_id: newer, active: true, events_replayed: false });
    expect(states()).toEqual({ [newer]: 'active' });
    expect(emails).toEqual(people('cleo'));
    await endsWell(zap, emails);
  });

  test('the newer one activated: nothing changes', async () => {
    const { zap, emails, old, newer } = await twoWebhooks();
    await activate(newer, true);
    expect(states()).toEqual({ [old]: 'deactivated', [newer]: 'active' });
    expect(emails).toEqual(people('cleo'));
    await endsWell(zap, emails);
  });

  test('turned on once more: the newer one stays, and the buffer is kept', async () => {
    const { zap, emails, old, newer } = await twoWebhooks();
    expect(await onAgain(zap)).toBe(newer);
    expect(states()).toEqual({ [old]: 'deactivated', [newer]: 'active' });
    await activate(old, true);
    expect(emails).toEqual(people('cleo', 'anna', 'ben', 'cleo'));
    await endsWell(zap, emails);
  });

  test('turned off: both are deleted, with the buffer; turned on, it starts afresh', async () => {
    const { zap, emails } = await twoWebhooks();
    await zap.turnOff();
    expect(webhooks()).toEqual([]);
    await zap.turnOn();
    expect(emails).toEqual(people('cleo'));
    await endsWell(zap, emails);
  });

  test('activated with its events, then turned on once more: the Zap has the old one again', async () => {
    const { zap, emails, old } = await twoWebhooks();
    await activate(old, true);
    expect(await onAgain(zap)).toBe(old);
    expect(states()).toEqual({ [old]: 'active' });
    await endsWell(zap, emails);
  });

  test('activated with its events, which fails again: they stay buffered', async () => {
    const { zap, emails, old } = await twoWebhooks();
    zap.setDown(true);
    await activate(old, true);
    expect(states()).toEqual({ [old]: 'deactivated' });
    zap.setDown(false);
    await activate(old, true);
    expect(emails).toEqual(people('cleo', 'anna', 'ben', 'cleo'));
    await endsWell(zap, emails);
  });

  test('the newer one deactivated too, and on again: a third one is created, and both buffers can be replayed, the newest first', async () => {
    const { zap, emails, ids, old, newer } = await twoWebhooks();
    zap.setDown(true);
    await signUp('dora');
    zap.setDown(false);
    const third = await onAgain(zap);
    expect(states()).toEqual({ [old]: 'deactivated', [newer]: 'deactivated', [third]: 'active' });
    await activate(newer, true);
    expect(states()).toEqual({ [old]: 'deactivated', [newer]: 'active' });
    expect(emails).toEqual(people('cleo', 'dora'));
    await activate(old, true);
    expect(states()).toEqual({ [old]: 'active' });
    expect(emails).toEqual(people('cleo', 'dora', 'anna', 'ben', 'cleo', 'dora'));
    expect(new Set(ids).size).toBe(4);
    await endsWell(zap, emails);
  });

  test('the newer one deactivated too, and the old one activated: the newer one is left unchanged', async () => {
    const { zap, emails, old, newer } = await twoWebhooks();
    zap.setDown(true);
    await signUp('dora');
    zap.setDown(false);
    await activate(old, true);
    expect(states()).toEqual({ [old]: 'active', [newer]: 'deactivated' });
    expect(emails).toEqual(people('cleo', 'anna', 'ben', 'cleo', 'dora'));
    await endsWell(zap, emails);
  });
});

describe('deactivated, then', () => {
  test.each([true, false])('activated (replay: %j), then on again: the same webhook is used', async (replay) => {
    const { zap, emails, old } = await deactivated();
    await activate(old, replay);
    expect(await onAgain(zap)).toBe(old);
    expect(emails).toEqual(replay ? people('anna', 'ben') : []);
    await endsWell(zap, emails);
  });

  test('turned off: it is deleted, with its buffer', async () => {
    const { zap, emails } = await deactivated();
    await zap.turnOff();
    expect(webhooks()).toEqual([]);
    await zap.turnOn();
    await endsWell(zap, emails);
    expect(emails).toEqual(people('later'));
  });

  test('on again after weeks: the events of the first five days are buffered, and can be replayed', async () => {
    const { zap, emails, old } = await deactivated();
    pass(21 * 24);
    await onAgain(zap);
    expect(await findWebhooks({ state: 'inactive' })).toMatchObject([{ webhook_id: old }]);
    await signUp('cleo');
    await activate(old, true);
    expect(emails).toEqual(people('cleo', 'anna', 'ben'));
    await endsWell(zap, emails);
  });
});
