import { beforeEach, describe, expect, test } from '@jest/globals';
import type { SubscriberEvent } from '../../../mailingwork/webhooks/events.ts';
import { recentOptIns, recentOptOuts, recentSubscribers } from '../../../mailingwork/webhooks/recent.ts';
import { http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

let service = new FakeWebservice();
const account = () => fakeAccount(service);
type Passes = (event: SubscriberEvent) => boolean;
const all: Passes = () => true;
const subscribers = (listIds: number[], passes = all) => recentSubscribers(account(), listIds, passes);
const optIns = (listIds: number[], passes = all) => recentOptIns(account(), listIds, passes);
const optOuts = (passes = all) => recentOptOuts(account(), [], passes);

beforeEach(() => {
  service = new FakeWebservice()
    .on('getrecipientidsbylistid', accepted([7, '9', 8, 1]))
    .on('getrecipientfieldsbyid', accepted([{ id: 1, value: 'max@example.com' }]))
    .on('getrecipientlistsbyid', accepted([{ id: 5 }, { id: '1' }]));
});

describe('recent subscribers', () => {
  test('are the three newest of the first chosen list, read completely', async () => {
    const events = await subscribers([5, 1]);
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
    await subscribers([99, 5]);
    expect(service.parametersOf('getrecipientidsbylistid')).toEqual([{ listId: '5' }]);
    await expect(subscribers([99])).resolves.toEqual([]);
  });

  test('are read from the next lists while the first ones are empty, but not from all lists', async () => {
    service.on('getrecipientidsbylistid', accepted([]), accepted([4]), accepted([4, 3, 2]));
    expect((await subscribers([5, 1, 3])).map((event) => event.subscriberId)).toEqual([4, 3, 2]);
    service.on('getlists', accepted(Array.from({ length: 9 }, (_, index) => ({ id: index + 1, name: 'Test' }))));
    service.on('getrecipientidsbylistid', accepted([]));
    await subscribers([]);
    expect(service.parametersOf('getrecipientidsbylistid')).toHaveLength(3 + 5);
  });

  test('are those of the account’s first list where none is chosen', async () => {
    await subscribers([]);
    expect(service.names.slice(0, 2)).toEqual(['getlists', 'getrecipientidsbylistid']);
    expect(service.parametersOf('getrecipientidsbylistid')).toEqual([{ listId: '1' }]);
  });

  test('are none in an empty list, or in an account without lists', async () => {
    service.on('getrecipientidsbylistid', accepted([]));
    await expect(subscribers([5])).resolves.toEqual([]);
    service.on('getlists', accepted([]));
    await expect(subscribers([])).resolves.toEqual([]);
  });

  test('leave out subscribers who were deleted meanwhile', async () => {
    service.on('getrecipientfieldsbyid', refused(3), accepted([]), accepted([]));
    const events = await subscribers([5]);
    expect(events.map((event) => event.subscriberId)).toEqual([8, 7]);
  });

  test('that cannot be read are a failure', async () => {
    service.on('getrecipientidsbylistid', refused(1));
    expect((await failureOf(subscribers([5]))).kind).toBe('login');
  });
});

describe('recent opt-ins', () => {
  const row = (recipient: number | string, date: string | null, setup: number, id: number) => ({ id, recipient: String(recipient), optinSetup: setup, date });

  test('have setup, date and ID where the account returns them, newest first, with whole subscribers', async () => {
    service.on(
      'getoptins',
      accepted([row(4, '2025-01-01 10:00:00', 60, 300), row(5, '2025-11-11 09:27:29', 61, 371), row(5, '2024-01-01 10:00:00', 60, 200), row(6, null, 60, 100)]),
    );
    const events = await optIns([5]);
    expect(events.map(({ subscriberId, setupId, rawId, rawDate }) => [subscriberId, setupId, rawId, rawDate])).toEqual([
      [5, 61, '371', '2025-11-11 09:27:29'],
      [4, 60, '300', '2025-01-01 10:00:00'],
      [6, 60, '100', null],
    ]);
    expect(events[0]).toMatchObject({
      fields: [{ id: 1, value: 'max@example.com' }],
      lists: [
        { id: 5, value: true },
        { id: 1, value: true },
      ],
      additional: {},
    });
    expect(service.parametersOf('getoptins')).toEqual([{ ListId: '5', Type: 'all' }]);
  });

  test('of the chosen setups come first, then members whose setup is unknown', async () => {
    service.on('getoptins', accepted([row(9, '2025-11-11 09:27:29', 61, 1), row(4, '2025-01-01 10:00:00', 60, 2)]));
    const events = await optIns([5], ({ setupId }) => setupId === null || setupId === 60);
    expect(events.map(({ subscriberId, setupId }) => [subscriberId, setupId])).toEqual([
      [4, 60],
      [8, null],
      [7, null],
    ]);
  });

  test.each([
    ['with nothing', accepted(null)],
    ['with a number', accepted(7)],
    ['with rows without a subscriber', accepted([{ id: 1 }, 'text', null, { recipient: 'x' }])],
    ['with one row instead of a list', accepted({ recipient: 9, optinSetup: 60 })],
    ['with an error', refused(5)],
    ['with a missing right', http(403)],
    ['with a web page', http(200, '<html>')],
  ])('are the newest members where GetOptins answers %s', async (_what, play) => {
    service.on('getoptins', play);
    expect((await optIns([5])).map(({ subscriberId, setupId }) => [subscriberId, setupId])).toEqual([
      [9, null],
      [8, null],
      [7, null],
    ]);
  });

  test('are given five seconds', async () => {
    service.on('getoptins', accepted([]));
    await optIns([5]);
    expect(service.calls.find(({ name }) => name === 'getoptins')?.timeoutMs).toBe(5_000);
  });

  test('are not read in an account without lists', async () => {
    service.on('getlists', accepted([]));
    await expect(optIns([])).resolves.toEqual([]);
    expect(service.names).toEqual(['getlists']);
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
      'getrecipientfieldsbyid',
      accepted([
        { id: 1, value: 'max@example.com' },
        { id: 3, value: 'Max' },
      ]),
    );
    service.on(
      'getoptouts',
      accepted([
        row('2021-01-18 06:35:03', '1234'),
        row(null, 1),
        row('2025-11-11 09:27:29', '1236'),
        row('2025-01-01 00:00:00', 1235),
        row('2020-01-01 00:00:00', 2),
      ]),
    );
    const events = await optOuts();
    expect(events.map((event) => event.subscriberId)).toEqual([1236, 1235, 1234]);
    expect(events[0]).toEqual({
      rawId: null,
      setupId: 7,
      subscriberId: 1236,
      fields: [
        { id: 1, value: 'max@example.com' },
        { id: 3, value: 'Max' },
      ],
      lists: [
        { id: 1, value: true },
        { id: 2, value: true },
      ],
      rawDate: '2025-11-11 09:27:29',
      additional: {},
    });
    expect(service.names).toEqual(['getfields', 'getoptouts', 'getrecipientfieldsbyid', 'getrecipientfieldsbyid', 'getrecipientfieldsbyid']);
    expect(service.parametersOf('getoptouts')).toEqual([
      {
        'advanced[fieldId]': '1',
        'advanced[start]': '0',
        'advanced[limit]': '1000',
        'advanced[startDate]': expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      },
    ]);
  });

  test('are older ones where there are none in the last days', async () => {
    service.on('getoptouts', accepted([]), accepted([{ recipient: 1 }]));
    expect((await optOuts()).map((event) => event.subscriberId)).toEqual([1]);
    expect(service.parametersOf('getoptouts')[1]).toEqual({ 'advanced[fieldId]': '1', 'advanced[limit]': '100' });
  });

  test('are returned although the fields cannot be read', async () => {
    service.on('getfields', http(403)).on('getoptouts', accepted([]), accepted([{ recipient: 1 }]));
    expect(await optOuts()).toHaveLength(1);
    expect(service.parametersOf('getoptouts')[1]).toEqual({ 'advanced[limit]': '100' });
  });

  test('are returned without dates too', async () => {
    service.on('getoptouts', accepted([{ recipient: 1 }, { recipient: 2 }]));
    expect((await optOuts()).map((event) => event.rawDate)).toEqual([null, null]);
  });

  test('that pass the filters are read, and no others', async () => {
    service.on('getoptouts', accepted([{ recipient: 1 }, { recipient: 2 }, { recipient: 3 }]));
    expect((await optOuts(({ subscriberId }) => subscriberId === 2)).map(({ subscriberId }) => subscriberId)).toEqual([2]);
    expect(service.parametersOf('getrecipientfieldsbyid')).toEqual([{ recipientId: '2' }]);
  });

  test.each([
    ['whose subscriber is gone', 1234, refused(3)],
    ['whose subscriber may not be read', 1234, http(403)],
    ['without a subscriber', null, accepted([])],
  ])('%s keeps what the answer contains', async (_what, recipient, play) => {
    service.on('getoptouts', accepted([{ recipient, fields: [{ id: 1, value: 'max@example.com' }] }])).on('getrecipientfieldsbyid', play);
    expect(await optOuts()).toMatchObject([{ subscriberId: recipient, fields: [{ id: 1, value: 'max@example.com' }] }]);
  });

  test('add what the answer contains beyond the data of the subscriber', async () => {
    const fields = [
      { id: 1, value: 'old@example.com' },
      { id: 9, value: 'gone' },
    ];
    service.on('getoptouts', accepted([{ recipient: 1, fields }]));
    expect((await optOuts())[0]?.fields).toEqual([
      { id: 1, value: 'max@example.com' },
      { id: 9, value: 'gone' },
    ]);
  });

  test('are requested with the account’s e-mail field, whatever its ID', async () => {
    service
      .on(
        'getfields',
        accepted([
          { id: 1, name: 'Anrede' },
          { id: 5, name: 'E-Mail', behavior: 'email' },
        ]),
      )
      .on('getoptouts', accepted([{ recipient: 1 }]));
    await optOuts();
    expect(service.parametersOf('getoptouts')[0]).toMatchObject({ 'advanced[fieldId]': '5' });
  });

  test('in an outage are a failure', async () => {
    service.on('getoptouts', accepted([{ recipient: 1 }])).on('getrecipientfieldsbyid', http(503));
    expect((await failureOf(optOuts())).kind).toBe('unavailable');
  });

  test('are empty where there are none', async () => {
    for (const result of [[], null, false, '']) {
      service.on('getoptouts', accepted(result));
      await expect(optOuts()).resolves.toEqual([]);
    }
  });
});
