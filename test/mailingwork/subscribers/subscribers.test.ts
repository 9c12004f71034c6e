import { beforeEach, describe, expect, test } from '@jest/globals';
import { emailOfSubscriber, readAll, readBack, readSubscriber } from '../../../mailingwork/subscribers/subscribers.ts';
import { broken, http } from '../../support/answers.ts';
import { MemoryCache } from '../../support/caches.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { type ArrivedCall, FakeWebservice, fakeAccount, type Play } from '../../support/mailingwork/client/fake_account.ts';

const EMAIL = 'max.muster@example.com';
let service = new FakeWebservice();
let cache = new MemoryCache();
const account = () => fakeAccount(service, { cache });
/** Answers by subscriber, so that the order of calls at the same time does not matter. */
const bySubscriber =
  (plays: Readonly<Record<string, Play>>): Play =>
  (call: ArrivedCall) => {
    const play = plays[call.parameters.recipientId ?? ''] ?? refused(3);
    return typeof play === 'function' ? play(call) : play;
  };

beforeEach(() => {
  cache = new MemoryCache();
  service = new FakeWebservice()
    .on('getrecipientfieldsbyid', accepted([{ id: 1, value: EMAIL }]))
    .on('getrecipientlistsbyid', accepted([{ id: '3' }, { id: 1 }]));
});

describe('reading', () => {
  test('a subscriber takes two calls', async () => {
    await expect(readSubscriber(account(), 5)).resolves.toEqual({ id: 5, values: [{ id: 1, value: EMAIL }], listIds: [3, 1] });
    expect(service.names.toSorted()).toEqual(['getrecipientfieldsbyid', 'getrecipientlistsbyid']);
    expect(service.calls.map((call) => call.parameters)).toEqual([{ recipientId: '5' }, { recipientId: '5' }]);
  });

  test.each(['getrecipientfieldsbyid', 'getrecipientlistsbyid'])('a subscriber that %s does not find is a failure that names the ID', async (name) => {
    service.on(name, refused(3));
    expect(await failureOf(readSubscriber(account(), 5))).toMatchObject({ kind: 'missing_record', message: 'Subscriber 5 does not exist in this account.' });
  });

  test.each([refused(77), http(503)])('treats no other failure as “not found”', async (play) => {
    service.on('getrecipientlistsbyid', play);
    expect((await failureOf(readSubscriber(account(), 5))).message).not.toContain('Subscriber 5');
  });

  test('several returns those in most lists first, then the newest', async () => {
    const lists = (...ids: number[]): Play => accepted(ids.map((id) => ({ id })));
    service.on('getrecipientlistsbyid', bySubscriber({ 5: lists(1, 3), 7: lists(1), 9: lists(3), 11: lists() }));
    expect((await readAll(account(), [5, 11, 7, 9])).map(({ id }) => id)).toEqual([5, 9, 7, 11]);
    expect(service.calls).toHaveLength(8);
  });

  test('very many reads the newest twenty', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => index + 1);
    expect((await readAll(account(), ids)).map(({ id }) => id)).toEqual(ids.slice(10).reverse());
    expect(service.calls).toHaveLength(40);
  });

  test('returns an empty list for no IDs, leaves out deleted subscribers and fails with any other failure', async () => {
    await expect(readAll(account(), [])).resolves.toEqual([]);
    expect(service.calls).toEqual([]);
    service.on('getrecipientlistsbyid', bySubscriber({ 5: accepted([]) }));
    expect((await readAll(account(), [5, 7])).map(({ id }) => id)).toEqual([5]);
    service.on('getrecipientlistsbyid', http(503));
    expect((await failureOf(readAll(account(), [5, 7]))).kind).toBe('unavailable');
  });

  test.each([http(503), http(429), broken('ECONNRESET'), refused(1), refused(3), http(200, '<html>')])('back after a write never fails', async (play) => {
    service.on('getrecipientlistsbyid', play);
    await expect(readBack(account(), 5)).resolves.toEqual({ id: 5, values: [{ id: 1, value: EMAIL }], listIds: null });
    service.on('getrecipientfieldsbyid', play).on('getrecipientlistsbyid', accepted([{ id: 3 }]));
    await expect(readBack(account(), 5)).resolves.toEqual({ id: 5, values: null, listIds: [3] });
  });

  test('back without an ID makes no call', async () => {
    await expect(readBack(account(), null)).resolves.toEqual({ id: null, values: null, listIds: null });
    expect(service.calls).toEqual([]);
    await expect(readBack(account(), 5)).resolves.toMatchObject({ listIds: [3, 1] });
  });
});

describe('the address of a subscriber', () => {
  test('is the value of the e-mail field', async () => {
    await expect(emailOfSubscriber(account(), 5)).resolves.toBe(EMAIL);
  });

  test.each([[[]], [[{ id: 1, value: '' }]], [[{ id: 1, value: null }]], [[{ id: 3, value: EMAIL }]]])('is missing in %j', async (values) => {
    service.on('getrecipientfieldsbyid', accepted(values));
    expect((await failureOf(emailOfSubscriber(account(), 5))).kind).toBe('not_found');
  });
});
