import { describe, expect, test } from '@jest/globals';
import { deliveryStage } from '../../support/mailingwork/deliveries.ts';
import { call } from '../support.ts';

const { sandbox, receiver, listen, signUp, addresses } = deliveryStage();

describe('a payload', () => {
  test('of an opt-in is the one in the manual', async () => {
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

describe('which API calls cause an event', () => {
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

test('ten thousand deliveries arrive, in order per webhook', async () => {
  for (let hook = 0; hook < 10; hook += 1) {
    await listen();
  }
  const { account, deliveries } = sandbox();
  for (let number = 0; number < 1000; number += 1) {
    for (const webhook of account.webhooks.values()) {
      deliveries.accept(webhook, { event: 'optin_finalized', payload: { number, hook: webhook.id } });
    }
  }
  await deliveries.idle();
  expect(receiver().bodies).toHaveLength(10_000);
  const numbers = receiver()
    .bodies.filter(({ hook }) => hook === 3)
    .map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 1000 }, (_, number) => number));
});
