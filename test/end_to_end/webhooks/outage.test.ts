import { describe, expect, test } from '@jest/globals';
import type { Data } from '../../../sandbox/runner/runner.ts';
import { runnerStage } from '../../support/mailingwork/runner_stage.ts';

const { sandbox, runner, settled, listening, signUp, pass, findWebhooks, activate, callFunction } = runnerStage();

const people = (...names: string[]) => names.map((name) => `${name}@example.com`);

/** The receiver goes down, and MAILINGWORK gives up on it with Anna's sign-up; Ben signs up 4 days and 23 hours later. */
async function outage() {
  const { zap, ...arrived } = await listening();
  await signUp('before');
  zap.setDown(true);
  await signUp('anna');
  pass(4 * 24 + 23);
  await signUp('ben');
  return { zap, ...arrived };
}

describe('a receiver outage', () => {
  test('of 4 days and 23 hours: every event arrives once, in order, after activation with replay', async () => {
    const { zap, emails, ids } = await outage();
    expect(emails).toEqual(people('before'));
    zap.setDown(false);
    const [webhook] = await findWebhooks({ state: 'inactive' });
    expect(webhook).toMatchObject({ event: 'optin_finalized', active: false, own: true, zap_id: zap.id });
    expect(await activate(webhook?.webhook_id, true)).toMatchObject({ active: true, events_replayed: true });
    await signUp('after');
    expect(emails).toEqual(people('before', 'anna', 'ben', 'after'));
    expect(new Set(ids).size).toBe(4);
    expect(await findWebhooks({ state: 'inactive' })).toEqual([]);
  });

  test('of 5 days and an hour: only the events after the fifth day are lost', async () => {
    const { zap, emails, ids } = await outage();
    pass(2);
    await signUp('too-late');
    zap.setDown(false);
    await activate((await findWebhooks())[0]?.webhook_id, true);
    await activate((await findWebhooks())[0]?.webhook_id, true);
    await signUp('after');
    expect(emails).toEqual(people('before', 'anna', 'ben', 'after'));
    expect(new Set(ids).size).toBe(4);
    expect(
      sandbox()
        .deliveries.list()
        .filter(({ outcome }) => outcome === 'lost'),
    ).toHaveLength(1);
  });

  test('ended by an activation without replay: its events are dropped and cannot be replayed later', async () => {
    const { zap, emails } = await outage();
    zap.setDown(false);
    const [webhook] = await findWebhooks();
    expect(await activate(webhook?.webhook_id, false)).toMatchObject({ active: true, events_replayed: false });
    await activate(webhook?.webhook_id, true);
    await signUp('after');
    expect(emails).toEqual(people('before', 'after'));
  });

  test('does not affect other Zaps on the same event, nor deliver their events twice', async () => {
    const healthy = await listening();
    const failing = await listening();
    failing.zap.setDown(true);
    await signUp('anna');
    await signUp('ben');
    expect(healthy.emails).toEqual(people('anna', 'ben'));
    expect(await findWebhooks({ state: 'inactive' })).toMatchObject([{ zap_id: failing.zap.id }]);
    expect(await findWebhooks({ state: 'active' })).toMatchObject([{ zap_id: healthy.zap.id }]);
    failing.zap.setDown(false);
    await activate((await findWebhooks({ state: 'inactive' }))[0]?.webhook_id, true);
    await signUp('cleo');
    expect(failing.emails).toEqual(people('anna', 'ben', 'cleo'));
    expect(healthy.emails).toEqual(people('anna', 'ben', 'cleo'));
    expect(failing.ids).toEqual(healthy.ids);
  });
});

test('a deactivation is returned once by “Webhook Deactivated”, and the next one once more', async () => {
  const { zap } = await listening();
  const told: Data[] = [];
  const watching = runner().addZap({ trigger: { key: 'webhook_deactivated' }, action: (event) => told.push(event) });
  /** What a poll makes the Zap tell. */
  const fires = async (): Promise<Data[]> => {
    await watching.poll();
    await settled();
    return told.splice(0);
  };
  await watching.turnOn();
  zap.setDown(true);
  await signUp('anna');
  expect(await fires()).toMatchObject([{ active: false, event: 'optin_finalized', zap_id: zap.id, own: true }]);
  pass(26);
  await signUp('ben');
  expect(await fires()).toEqual([]);
  zap.setDown(false);
  await activate((await findWebhooks())[0]?.webhook_id, true);
  expect(await fires()).toEqual([]);
  zap.setDown(true);
  await signUp('cleo');
  expect(await fires()).toMatchObject([{ active: false, zap_id: zap.id }]);
  expect(await fires()).toEqual([]);
});

describe('events that were not buffered', () => {
  test('are recovered as far as the account shows them: list members and opt-outs', async () => {
    const optOut = await listening('new_opt_out');
    await signUp('anna');
    const newSubscribers = async () => {
      const rows: unknown = await runner().app.call('triggers.new_subscriber_in_list.operation.perform', { inputData: { lists: ['3'] } });
      return Array.isArray(rows) ? rows.map((row: Data) => row.subscriber_id) : [];
    };
    const before = await newSubscribers();

    optOut.zap.setDown(true);
    await runner().app.act({ kind: 'create', key: 'opt_out_subscriber' }, { subscriber: 'anna@example.com', opt_out_setup: '3' });
    await settled();
    pass(5 * 24 + 1);

    await signUp('too-late');
    const [subscriber] = await runner().app.search('find_subscriber', { email: 'too-late@example.com' });
    expect(subscriber).toMatchObject({ email: 'too-late@example.com', subscribed_list_ids: [3] });
    expect((await newSubscribers()).filter((id) => !before.includes(id))).toEqual([subscriber?.subscriber_id]);
    await runner().app.act({ kind: 'create', key: 'opt_out_subscriber' }, { subscriber: 'too-late@example.com', opt_out_setup: '3' });
    await settled();
    expect(optOut.emails).toEqual([]);
    expect(
      sandbox()
        .deliveries.list()
        .map(({ outcome }) => outcome),
    ).toContain('lost');
    const optOuts = await callFunction('GetOptouts', { parameter_advanced: { startDate: '2020-01-01 00:00:00' } });
    expect(optOuts).toEqual(
      expect.arrayContaining([expect.objectContaining({ recipient: String(subscriber?.subscriber_id), listId: [3], date: expect.any(String) })]),
    );
    const examples = await runner().app.call('triggers.new_opt_out.operation.performList');
    expect(examples).toEqual(expect.arrayContaining([expect.objectContaining({ subscriber_id: subscriber?.subscriber_id })]));
  });
});

describe('opt-outs whose webhook fails', () => {
  /** Someone opts out of “Kunden”, and the moment passes. */
  async function optOut(name: string): Promise<void> {
    await runner().app.act({ kind: 'create', key: 'opt_out_subscriber' }, { subscriber: `${name}@example.com`, opt_out_setup: '3' });
    await settled();
    pass(1);
  }

  test('are each delivered once by “Opt-Out Recorded” over three polls, after a week’s outage and a deleted webhook', async () => {
    const instant = await listening('new_opt_out');
    const recorded = await listening('opt_out_recorded');
    for (const name of ['anna', 'ben', 'cleo', 'dora']) {
      await signUp(name);
    }
    instant.zap.setDown(true);
    await optOut('anna');
    pass(6 * 24);
    await optOut('ben');
    pass(24);
    await recorded.zap.poll();
    await settled();
    expect(recorded.emails).toEqual(people('anna', 'ben'));

    instant.zap.setDown(false);
    sandbox().account.webhooks.clear();
    await optOut('cleo');
    await recorded.zap.poll();
    await optOut('dora');
    await recorded.zap.poll();
    await settled();
    expect(recorded.emails).toEqual(people('anna', 'ben', 'cleo', 'dora'));
    expect(new Set(recorded.ids).size).toBe(4);
    expect(instant.emails).toEqual([]);
  });
});
