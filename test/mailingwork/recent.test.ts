import { beforeEach, describe, expect, test } from '@jest/globals';
import { recentOptOuts, recentSubscribers } from '../../mailingwork/recent.ts';
import { done, FakeWebservice, failureOf, fakeAccount, http, refused } from '../support/fake_account.ts';

let service = new FakeWebservice();
const account = () => fakeAccount(service);

beforeEach(() => {
  service = new FakeWebservice()
    .on('getrecipientidsbylistid', done([7, '9', 8, 1]))
    .on('getrecipientfieldsbyid', done([{ id: 1, value: 'max@example.com' }]))
    .on('getrecipientlistsbyid', done([{ id: 5 }, { id: '1' }]));
});

describe('recent subscribers', () => {
  test('are the three newest of the first chosen list, read whole', async () => {
    const events = await recentSubscribers(account(), [5, 1]);
    expect(events.map((event) => event.subscriberId)).toEqual([9, 8, 7]);
    expect(events[0]).toEqual({
      rawId: null,
      setupId: null,
      subscriberId: 9,
      fields: [{ id: 1, value: 'max@example.com' }],
      lists: [
        { id: 5, value: true },
        { id: 1, value: true },
      ],
      rawDate: null,
      additional: {},
    });
    expect(service.parametersOf('getrecipientidsbylistid')).toEqual([{ listId: '5' }]);
    expect(service.calls).toHaveLength(2 + 3 * 2);
  });

  test('are those of the first chosen list that still exists', async () => {
    await recentSubscribers(account(), [99, 5]);
    expect(service.parametersOf('getrecipientidsbylistid')).toEqual([{ listId: '5' }]);
    await expect(recentSubscribers(account(), [99])).resolves.toEqual([]);
  });

  test('are looked for in the next lists while the first ones are empty, but not in all', async () => {
    service.on('getrecipientidsbylistid', done([]), done([4]), done([4, 3, 2]));
    expect((await recentSubscribers(account(), [5, 1, 3])).map((event) => event.subscriberId)).toEqual([4, 3, 2]);
    service.on('getlists', done(Array.from({ length: 9 }, (_, index) => ({ id: index + 1, name: 'Test' }))));
    service.on('getrecipientidsbylistid', done([]));
    await recentSubscribers(account(), []);
    expect(service.parametersOf('getrecipientidsbylistid')).toHaveLength(3 + 5);
  });

  test('are those of the account’s first list where none is chosen', async () => {
    await recentSubscribers(account(), []);
    expect(service.names.slice(0, 2)).toEqual(['getlists', 'getrecipientidsbylistid']);
    expect(service.parametersOf('getrecipientidsbylistid')).toEqual([{ listId: '1' }]);
  });

  test('are none in an empty list, or in an account without lists', async () => {
    service.on('getrecipientidsbylistid', done([]));
    await expect(recentSubscribers(account(), [5])).resolves.toEqual([]);
    service.on('getlists', done([]));
    await expect(recentSubscribers(account(), [])).resolves.toEqual([]);
  });

  test('leave out who was deleted meanwhile', async () => {
    service.on('getrecipientfieldsbyid', refused(3), done([]), done([]));
    const events = await recentSubscribers(account(), [5]);
    expect(events.map((event) => event.subscriberId)).toEqual([8, 7]);
  });

  test('that cannot be read are a failure', async () => {
    service.on('getrecipientidsbylistid', refused(1));
    expect((await failureOf(recentSubscribers(account(), [5]))).kind).toBe('login');
  });
});

describe('recent opt-outs', () => {
  test('are the newest first, whatever the order of the answer', async () => {
    const row = (date: string | null, recipient: unknown) => ({
      recipient,
      date,
      optoutSetup: '7',
      email: null,
      fields: [{ id: 1, field: 1, value: 'max@example.com' }],
      listId: ['1', 2],
    });
    service.on(
      'getoptouts',
      done([
        row('2021-01-18 06:35:03', '1234'),
        row(null, 1),
        row('2025-11-11 09:27:29', '1236'),
        row('2025-01-01 00:00:00', 1235),
        row('2020-01-01 00:00:00', 2),
      ]),
    );
    const events = await recentOptOuts(account());
    expect(events.map((event) => event.subscriberId)).toEqual([1236, 1235, 1234, 2, 1]);
    expect(events[0]).toEqual({
      rawId: null,
      setupId: 7,
      subscriberId: 1236,
      fields: [{ id: 1, value: 'max@example.com' }],
      lists: [
        { id: 1, value: true },
        { id: 2, value: true },
      ],
      rawDate: '2025-11-11 09:27:29',
      additional: {},
    });
    expect(service.names).toEqual(['getfields', 'getoptouts']);
    expect(service.parametersOf('getoptouts')).toEqual([
      {
        'advanced[fieldId]': '1,2,3,4,17,18',
        'advanced[start]': '0',
        'advanced[limit]': '1000',
        'advanced[startDate]': expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      },
    ]);
  });

  test('are older ones where there are none of the last days', async () => {
    service.on('getoptouts', done([]), done([{ recipient: 1 }]));
    expect((await recentOptOuts(account())).map((event) => event.subscriberId)).toEqual([1]);
    expect(service.parametersOf('getoptouts')[1]).toEqual({ 'advanced[fieldId]': '1,2,3,4,17,18', 'advanced[limit]': '100' });
  });

  test('are shown although the fields cannot be read', async () => {
    service.on('getfields', http(403)).on('getoptouts', done([]), done([{ recipient: 1 }]));
    expect(await recentOptOuts(account())).toHaveLength(1);
    expect(service.parametersOf('getoptouts')[1]).toEqual({ 'advanced[limit]': '100' });
  });

  test('without dates are examples too', async () => {
    service.on('getoptouts', done([{ recipient: 1 }, { recipient: 2 }]));
    expect((await recentOptOuts(account())).map((event) => event.rawDate)).toEqual([null, null]);
  });

  test('are none where there are none', async () => {
    for (const result of [[], null, false, '']) {
      service.on('getoptouts', done(result));
      await expect(recentOptOuts(account())).resolves.toEqual([]);
    }
  });
});
