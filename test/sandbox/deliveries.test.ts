import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../sandbox/clock.ts';
import { call, freshReceiver, freshSandbox } from './support.ts';

const sandbox = freshSandbox();
const receiver = freshReceiver();
const HOUR = DAY / 24;

async function listen(event = 'optin_finalized', url = receiver().url): Promise<number> {
  const { result } = await call(sandbox(), 'CreateWebHook', { app: 'tests', event, url });
  return Number(Object(result).id);
}

async function signUp(address: string): Promise<void> {
  await call(sandbox(), 'OptinRecipient', { optinSetupId: 62, 'fields[1]': address, 'fields[3]': 'Max' });
  await sandbox().deliveries.idle();
}

const state = async (id: number) => {
  const { result } = await call(sandbox(), 'GetWebHooks');
  return Array.isArray(result) ? result.find((webhook) => webhook.id === id) : undefined;
};
const addresses = () => receiver().bodies.map(({ fields }) => (Array.isArray(fields) ? fields[0].value : undefined));

describe('a payload', () => {
  test('of an opt-in is the one of the manual', async () => {
    await listen();
    await signUp('max@example.com');
    expect(receiver().bodies).toEqual([
      {
        id: 378,
        optinsetup_id: 62,
        subscriber_id: 6_049_041,
        fields: [
          { id: 1, value: 'max@example.com' },
          { id: 2, value: '' },
          { id: 3, value: 'Max' },
          { id: 4, value: '' },
          { id: 5, value: '' },
          { id: 10, value: '' },
          { id: 17, value: '' },
        ],
        lists: [
          { id: 1, value: 0 },
          { id: 3, value: 1 },
          { id: 5, value: 0 },
          { id: 8, value: 0 },
        ],
        activate_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      },
    ]);
  });

  test('of an opt-out says which lists were just left', async () => {
    await listen('optout_finalized');
    await call(sandbox(), 'OptoutRecipientById', { optoutSetupId: 3, recipientId: 6_049_001 });
    await sandbox().deliveries.idle();
    const [body] = receiver().bodies;
    expect(body).toMatchObject({ id: 106, optoutsetup_id: 3, subscriber_id: 6_049_001, finalized_at: expect.any(String) });
    expect(body?.lists).toEqual([1, 3, 5, 8].map((id) => ({ id, value: id === 3 ? 1 : 0 })));
  });

  test('goes only to webhooks of its event', async () => {
    await listen('optout_finalized');
    await signUp('max@example.com');
    expect(receiver().bodies).toEqual([]);
  });
});

describe('which API calls finish an event', () => {
  const create = () => call(sandbox(), 'CreateRecipient', { listId: 1, 'fields[1]': 'created@example.com' });

  test('creating does not', async () => {
    await listen();
    await create();
    await sandbox().deliveries.idle();
    expect(receiver().bodies).toEqual([]);
  });

  test('creating does when it is switched on', async () => {
    sandbox().settings.eventsFromApi.create = true;
    await listen();
    await create();
    await sandbox().deliveries.idle();
    expect(addresses()).toEqual(['created@example.com']);
  });

  test('updating and importing do not, and do when they are switched on', async () => {
    await listen('profilemanager_finalized');
    const change = async () => {
      await call(sandbox(), 'UpdateRecipientById', { recipientId: 6_049_001, 'fields[3]': 'Neu' });
      await call(sandbox(), 'ImportRecipients', { listId: 8, mode: 'update', 'recipients[0][1]': 'subscriber2@example.com' });
      await sandbox().deliveries.idle();
      return receiver().bodies.map(({ subscriber_id }) => subscriber_id);
    };
    expect(await change()).toEqual([]);
    Object.assign(sandbox().settings.eventsFromApi, { update: true, import: true });
    expect(await change()).toEqual([6_049_001, 6_049_002]);
  });

  test('an opt-in does not when it is switched off', async () => {
    sandbox().settings.eventsFromApi.optin = false;
    await listen();
    await signUp('quiet@example.com');
    expect(receiver().bodies).toEqual([]);
  });
});

describe('a failing site', () => {
  test.each([301, 404, 410, 500])('that answers %i is tried three times, then its webhook is deactivated', async (status) => {
    const id = await listen();
    receiver().answer(status);
    await signUp('max@example.com');
    expect(receiver().bodies).toHaveLength(3);
    expect(await state(id)).toMatchObject({ active: false, deactivated_at: expect.any(String) });
    expect([...sandbox().account.notifications.values()]).toEqual([expect.objectContaining({ webhookId: id })]);
    expect(sandbox().deliveries.list()).toEqual([expect.objectContaining({ webhookId: id, outcome: 'failed', attempts: 3, status: String(status) })]);
  });

  test('that cannot be reached does not stop other webhooks', async () => {
    const dead = await listen('optin_finalized', 'http://127.0.0.1:1/hook');
    const alive = await listen();
    await signUp('max@example.com');
    expect(await state(dead)).toMatchObject({ active: false });
    expect(await state(alive)).toMatchObject({ active: true });
    expect(addresses()).toEqual(['max@example.com']);
  });

  test('that never answers counts as failed when the time is up', async () => {
    sandbox().settings.deliveryTimeout = 40;
    const silent = createServer(() => {});
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const id = await listen('optin_finalized', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`);
    await signUp('max@example.com');
    expect(sandbox().deliveries.list()).toEqual([expect.objectContaining({ webhookId: id, outcome: 'failed', status: 'timeout' })]);
    silent.closeAllConnections();
    silent.close();
  });

  test('that recovers in time stays active', async () => {
    const id = await listen();
    receiver().answer(503);
    sandbox().settings.deliverySpacing = 150;
    const signedUp = signUp('max@example.com');
    while (receiver().bodies.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    receiver().answer(200);
    await signedUp;
    expect(await state(id)).toMatchObject({ active: true });
    expect(receiver().bodies).toHaveLength(2);
  });
});

describe('while a webhook is inactive', () => {
  async function deactivated(): Promise<number> {
    const id = await listen();
    receiver().answer(500);
    await signUp('first@example.com');
    receiver().answer(200);
    receiver().bodies.length = 0;
    return id;
  }

  test('events up to 4 days and 23 hours are kept, those after 5 days and 1 hour are lost', async () => {
    const id = await deactivated();
    await signUp('second@example.com');
    sandbox().clock.advance(4 * DAY + 23 * HOUR);
    await signUp('third@example.com');
    sandbox().clock.advance(2 * HOUR);
    await signUp('lost@example.com');
    expect(receiver().bodies).toEqual([]);
    await call(sandbox(), 'ActivateWebHook', { id, replayEvents: 1 });
    await sandbox().deliveries.idle();
    expect(addresses()).toEqual(['first@example.com', 'second@example.com', 'third@example.com']);
    expect(await state(id)).toEqual({ id, app: 'tests', event: 'optin_finalized', url: receiver().url, active: true });
  });

  test('activating without replay drops what was kept', async () => {
    const id = await deactivated();
    await call(sandbox(), 'ActivateWebHook', { id });
    await signUp('later@example.com');
    expect(addresses()).toEqual(['later@example.com']);
  });

  test('a replay that fails is kept whole', async () => {
    const id = await deactivated();
    await signUp('second@example.com');
    receiver().answer(500);
    await call(sandbox(), 'ActivateWebHook', { id, replayEvents: 1 });
    await sandbox().deliveries.idle();
    expect(sandbox().account.webhooks.get(id)?.buffer).toHaveLength(2);
  });

  test('a deleted webhook gets nothing more', async () => {
    const id = await deactivated();
    await call(sandbox(), 'DeleteWebHookById', { id });
    await signUp('second@example.com');
    expect(receiver().bodies).toEqual([]);
    expect(await state(id)).toBeUndefined();
  });
});

test('ten thousand deliveries arrive, in order per webhook', async () => {
  for (let hook = 0; hook < 10; hook += 1) await listen();
  const { account, deliveries } = sandbox();
  for (let number = 0; number < 1000; number += 1) {
    for (const webhook of account.webhooks.values()) deliveries.accept(webhook, { event: 'optin_finalized', payload: { number, hook: webhook.id } });
  }
  await deliveries.idle();
  expect(receiver().bodies).toHaveLength(10_000);
  const numbers = receiver()
    .bodies.filter(({ hook }) => hook === 3)
    .map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 1000 }, (_, number) => number));
}, 60_000);
