import { beforeEach, describe, expect, test } from '@jest/globals';
import type { NewSubscriber } from '../../../mailingwork/subscribers/created_subscriber.ts';
import { create, createOrUpdate } from '../../../mailingwork/subscribers/subscriber_changes.ts';
import { http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const EMAIL = 'max.muster@example.com';
const values = { 3: 'Max', 17: '12', 18: '2026-03-02 10:00:00' };
const newSubscriber: NewSubscriber = { email: EMAIL, values, listIds: [1, 5], before: null };
/** As the webservice may deliver what was sent. */
const stored = [
  { id: 1, value: EMAIL },
  { id: 3, value: 'Max ' },
  { id: 17, value: 12 },
  { id: 18, value: '2026-03-02 10:00' },
  { id: 4, value: 'a default' },
];

let service = new FakeWebservice();
const account = () => fakeAccount(service);
beforeEach(() => {
  service = new FakeWebservice()
    .on('createrecipient', http(503))
    .on('getrecipientidsbyemail', accepted([40, '42', 41]))
    .on('getrecipientfieldsbyid', accepted(stored))
    .on('getrecipientlistsbyid', accepted([{ id: '5' }, { id: 1 }]));
});

describe('a subscriber whose creation had an unclear outcome', () => {
  test('is the newest with the address, where it matches exactly what was sent', async () => {
    await expect(create(account(), newSubscriber)).resolves.toBe(42);
    expect(service.parametersOf('getrecipientfieldsbyid')).toEqual([{ recipientId: '42' }]);
    expect(service.parametersOf('createrecipient')).toHaveLength(1);
  });

  test.each([
    ['is in fewer lists', 'getrecipientlistsbyid', [{ id: 1 }]],
    ['is in more lists', 'getrecipientlistsbyid', [{ id: 1 }, { id: 3 }, { id: 5 }]],
    ['has another value', 'getrecipientfieldsbyid', stored.map((row) => (row.id === 3 ? { id: 3, value: 'Moritz' } : row))],
    ['has no value', 'getrecipientfieldsbyid', stored.map((row) => (row.id === 3 ? { id: 3, value: null } : row))],
    ['lacks a value', 'getrecipientfieldsbyid', stored.filter(({ id }) => id !== 17)],
  ])('is not an older one with the address who %s', async (_what, name, result) => {
    service.on(name, accepted(result));
    expect((await failureOf(create(account(), newSubscriber))).kind).toBe('uncertain');
  });

  test('is any subscriber with the address where it was free before, without reading further', async () => {
    service.on('getrecipientlistsbyid', http(500));
    await expect(create(account(), { ...newSubscriber, before: [] })).resolves.toBe(42);
    await expect(create(account(), { ...newSubscriber, before: [41, 42] })).resolves.toBe(40);
    expect(service.names).not.toContain('getrecipientfieldsbyid');
  });

  test('is not one of those who had the address before', async () => {
    expect((await failureOf(create(account(), { ...newSubscriber, before: [40, 41, 42] }))).kind).toBe('uncertain');
  });

  test('stays unclear where the address is not found', async () => {
    service.on('getrecipientidsbyemail', refused(4));
    expect((await failureOf(create(account(), newSubscriber))).kind).toBe('uncertain');
  });

  test('stays unclear where it cannot be looked up', async () => {
    service.on('getrecipientidsbyemail', http(503));
    expect(await failureOf(create(account(), newSubscriber))).toMatchObject({ kind: 'uncertain', message: 'MAILINGWORK had an internal problem (HTTP 503).' });
    service.on('getrecipientidsbyemail', accepted([42])).on('getrecipientfieldsbyid', refused(1));
    expect((await failureOf(create(account(), newSubscriber))).kind).toBe('uncertain');
  });
});

test('create or update reports a subscriber who was found as created', async () => {
  service.on('getrecipientidsbyemail', refused(4), accepted([42]));
  await expect(createOrUpdate(account(), EMAIL, values, { lists: [1], addToLists: [], toClear: [] })).resolves.toMatchObject({ created: true, ids: [42] });
});
