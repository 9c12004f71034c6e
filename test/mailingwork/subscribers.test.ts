import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  addToLists,
  create,
  createOrUpdate,
  emailOfSubscriber,
  findByEmail,
  findByField,
  read,
  readAll,
  readBack,
  resolve,
  update,
  withEmail,
} from '../../mailingwork/subscribers.ts';
import { type ArrivedCall, broken, done, FakeWebservice, failureOf, fakeAccount, http, MemoryCache, type Play, refused } from '../support/fake_account.ts';

const EMAIL = 'max.muster@example.com';
let service = new FakeWebservice();
let cache = new MemoryCache();
const account = () => fakeAccount(service, { cache });
/** Answers by subscriber, so that the order of calls at the same time does not matter. */
const bySubscriber =
  (plays: Readonly<Record<string, Play>>): Play =>
  (call: ArrivedCall) =>
    (plays[call.parameters.recipientId ?? ''] ?? refused(3))(call);

beforeEach(() => {
  cache = new MemoryCache();
  service = new FakeWebservice()
    .on('getrecipientidsbyemail', done(['5', 9, 7]))
    .on('getrecipientfieldsbyid', done([{ id: 1, value: EMAIL }]))
    .on('getrecipientlistsbyid', done([{ id: '3' }, { id: 1 }]))
    .on('createrecipient', done('4711'))
    .on('updaterecipientbyid', done(true))
    .on('importrecipients', done(null));
});

describe('finding by address', () => {
  test('finds all ids', async () => {
    await expect(findByEmail(account(), EMAIL)).resolves.toEqual([5, 9, 7]);
    expect(service.calls).toMatchObject([{ name: 'getrecipientidsbyemail', parameters: { email: EMAIL } }]);
  });

  test.each([
    ['code 4', refused(4)],
    ['an empty list', done([])],
    ['false', done(false)],
    ['null', done(null)],
    ['an empty text', done('')],
  ])('finds nobody with %s', async (_name, play) => {
    service.on('getrecipientidsbyemail', play);
    await expect(findByEmail(account(), EMAIL)).resolves.toEqual([]);
  });

  test.each([
    [refused(1), 'login'],
    [refused(3), 'refused'],
    [refused(77), 'refused'],
    [http(404), 'wrong_host'],
    [http(503), 'unavailable'],
    [http(429), 'busy'],
  ])('takes no other failure for nobody', async (play, kind) => {
    service.on('getrecipientidsbyemail', play);
    expect((await failureOf(findByEmail(account(), EMAIL))).kind).toBe(kind);
  });
});

describe('finding by a field', () => {
  test('finds all ids', async () => {
    service.on('getrecipientidsbyfieldidandvalue', done([5, '9']));
    await expect(findByField(account(), 3, 'Max')).resolves.toEqual([5, 9]);
    expect(service.parametersOf('getrecipientidsbyfieldidandvalue')).toEqual([{ fieldId: '3', value: 'Max' }]);
  });

  test('writes the value as the account does', async () => {
    service.on('getrecipientidsbyfieldidandvalue', done([]));
    await findByField(account(), 18, '2025-11-12T10:00:00Z');
    expect(service.parametersOf('getrecipientidsbyfieldidandvalue')).toEqual([{ fieldId: '18', value: '2025-11-12 11:00:00' }]);
  });

  test('names a field that does not exist', async () => {
    const failure = await failureOf(findByField(account(), 99, 'Max'));
    expect(failure).toMatchObject({ kind: 'invalid_input', message: 'Subscriber field 99 does not exist in this account. Choose it again from the list.' });
    expect(service.names).not.toContain('getrecipientidsbyfieldidandvalue');
  });

  test('finds nobody with an empty list, and takes no other failure for nobody', async () => {
    service.on('getrecipientidsbyfieldidandvalue', done([]), refused(4), http(503));
    await expect(findByField(account(), 3, 'Max')).resolves.toEqual([]);
    await expect(findByField(account(), 3, 'Max')).resolves.toEqual([]);
    expect((await failureOf(findByField(account(), 3, 'Max'))).kind).toBe('unavailable');
  });
});

describe('the subscriber that a user means', () => {
  test('by id is that one, and nobody is asked', async () => {
    await expect(resolve(account(), '6049065')).resolves.toEqual({ ids: [6049065], email: null });
    expect(service.calls).toEqual([]);
  });

  test('by address is everyone who has it, the newest first', async () => {
    await expect(resolve(account(), EMAIL)).resolves.toEqual({ ids: [9, 7, 5], email: EMAIL });
  });

  test('by an address that nobody has does not exist, and the address is not told', async () => {
    service.on('getrecipientidsbyemail', refused(4));
    const failure = await failureOf(resolve(account(), EMAIL));
    expect(failure.kind).toBe('not_found');
    expect(failure.message).not.toContain(EMAIL);
  });

  test.each(['Max Muster', '0', '-5', '05', '1.5', '1e3', '9'.repeat(16), ''])('by %j is no one, and nobody is asked', async (subscriber) => {
    expect((await failureOf(resolve(account(), subscriber))).kind).toBe('invalid_input');
    expect(service.calls).toEqual([]);
  });
});

describe('reading', () => {
  test('a subscriber takes two calls', async () => {
    await expect(read(account(), 5)).resolves.toEqual({ id: 5, values: [{ id: 1, value: EMAIL }], listIds: [3, 1] });
    expect(service.names.toSorted()).toEqual(['getrecipientfieldsbyid', 'getrecipientlistsbyid']);
    expect(service.calls.map((call) => call.parameters)).toEqual([{ recipientId: '5' }, { recipientId: '5' }]);
  });

  test('a subscriber who does not exist is a failure', async () => {
    service.on('getrecipientfieldsbyid', refused(3));
    expect((await failureOf(read(account(), 5))).kind).toBe('not_found');
  });

  test('several puts those in most lists first, then the newest', async () => {
    const lists = (...ids: number[]): Play => done(ids.map((id) => ({ id })));
    service.on('getrecipientlistsbyid', bySubscriber({ 5: lists(1, 3), 7: lists(1), 9: lists(3), 11: lists() }));
    expect((await readAll(account(), [5, 11, 7, 9])).map(({ id }) => id)).toEqual([5, 9, 7, 11]);
    expect(service.calls).toHaveLength(8);
  });

  test('very many reads the newest twenty', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => index + 1);
    expect((await readAll(account(), ids)).map(({ id }) => id)).toEqual(ids.slice(10).reverse());
    expect(service.calls).toHaveLength(40);
  });

  test('none asks nobody, one who is gone is left out, and one that fails is a failure', async () => {
    await expect(readAll(account(), [])).resolves.toEqual([]);
    expect(service.calls).toEqual([]);
    service.on('getrecipientlistsbyid', bySubscriber({ 5: done([]) }));
    expect((await readAll(account(), [5, 7])).map(({ id }) => id)).toEqual([5]);
    service.on('getrecipientlistsbyid', http(503));
    expect((await failureOf(readAll(account(), [5, 7]))).kind).toBe('unavailable');
  });

  test.each([http(503), http(429), broken('ECONNRESET'), refused(1), refused(3), http(200, '<html>')])('back after a write never fails', async (play) => {
    service.on('getrecipientlistsbyid', play);
    await expect(readBack(account(), 5)).resolves.toEqual({ id: 5, values: null, listIds: null });
  });

  test('back what has no id asks nobody', async () => {
    await expect(readBack(account(), null)).resolves.toEqual({ id: null, values: null, listIds: null });
    expect(service.calls).toEqual([]);
    await expect(readBack(account(), 5)).resolves.toMatchObject({ listIds: [3, 1] });
  });
});

describe('creating', () => {
  test('sends the address, what was mapped and the lists, once', async () => {
    await expect(create(account(), EMAIL, { 3: 'Max' }, [1, 5])).resolves.toBe(4711);
    expect(service.names).toEqual(['getfields', 'getlists', 'createrecipient']);
    expect(service.parametersOf('createrecipient')).toEqual([{ listId: '1,5', 'fields[1]': EMAIL, 'fields[3]': 'Max' }]);
  });

  test('puts the address over a value for its field', async () => {
    await create(account(), EMAIL, { 1: 'other@example.com' }, [1]);
    expect(service.parametersOf('createrecipient')).toEqual([{ listId: '1', 'fields[1]': EMAIL }]);
  });

  test.each([[null], [true], [''], ['done'], [{}]])('with the answer %j has been done, though nobody knows the id', async (result) => {
    service.on('createrecipient', done(result));
    await expect(create(account(), EMAIL, {}, [1])).resolves.toBeNull();
  });

  test('without a list, or with one that does not exist, creates nobody', async () => {
    expect((await failureOf(create(account(), EMAIL, {}, []))).kind).toBe('invalid_input');
    expect(service.calls).toEqual([]);
    expect(await failureOf(create(account(), EMAIL, {}, [1, 99]))).toMatchObject({ kind: 'invalid_input', message: expect.stringContaining('List 99') });
    expect(service.names).not.toContain('createrecipient');
  });

  test('whose answer is lost is uncertain, and never tried again', async () => {
    service.on('createrecipient', broken('ECONNRESET'));
    expect((await failureOf(create(account(), EMAIL, {}, [1]))).kind).toBe('uncertain');
    expect(service.parametersOf('createrecipient')).toHaveLength(1);
  });
});

describe('updating', () => {
  test('changes all, one after the other, and sends only what was mapped', async () => {
    await update(account(), [9, 7, 5], { 3: 'Max' });
    expect(service.calls.map(({ name, parameters }) => [name, parameters])).toEqual(
      ['9', '7', '5'].map((recipientId) => ['updaterecipientbyid', { recipientId, 'fields[3]': 'Max' }]),
    );
  });

  test('nothing asks nobody', async () => {
    await update(account(), [9, 7, 5], {});
    expect(service.calls).toEqual([]);
  });

  test('stops at the first failure', async () => {
    service.on('updaterecipientbyid', done(), http(500));
    expect((await failureOf(update(account(), [9, 7, 5], { 3: 'Max' }))).kind).toBe('unavailable');
    expect(service.calls).toHaveLength(2);
  });

  test('the address is a value like any other, where there is a new one', async () => {
    await expect(withEmail(account(), { 3: 'Max' }, undefined)).resolves.toEqual({ 3: 'Max' });
    expect(service.calls).toEqual([]);
    await expect(withEmail(account(), { 3: 'Max' }, EMAIL)).resolves.toEqual({ 1: EMAIL, 3: 'Max' });
  });
});

describe('creating or updating', () => {
  const lists = (changes: Partial<{ lists: number[]; addToLists: number[] }> = {}) => ({ lists: [1], addToLists: [], ...changes });

  test('updates all who have the address, and creates nobody', async () => {
    await expect(createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists())).resolves.toEqual({ created: false, ids: [9, 7, 5] });
    expect(service.names).toEqual(['getrecipientidsbyemail', 'updaterecipientbyid', 'updaterecipientbyid', 'updaterecipientbyid']);
  });

  test('adds them to lists where that was asked for, and to no other', async () => {
    await createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists({ lists: [5], addToLists: [1, 3] }));
    expect(service.names).toEqual([
      'getrecipientidsbyemail',
      'getlists',
      ...Array.from({ length: 3 }, () => 'updaterecipientbyid'),
      'getfields',
      'importrecipients',
      'importrecipients',
    ]);
    expect(service.parametersOf('importrecipients').map(({ listId }) => listId)).toEqual(['1', '3']);
  });

  test('changes nothing where nothing was mapped', async () => {
    await expect(createOrUpdate(account(), EMAIL, {}, lists())).resolves.toEqual({ created: false, ids: [9, 7, 5] });
    expect(service.names).toEqual(['getrecipientidsbyemail']);
  });

  test('needs no right to read lists or fields where no list is added', async () => {
    service.on('getlists', refused(77)).on('getfields', refused(77));
    await expect(createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists())).resolves.toMatchObject({ created: false });
  });

  test('creates one where nobody has the address', async () => {
    service.on('getrecipientidsbyemail', refused(4));
    await expect(createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists({ addToLists: [3] }))).resolves.toEqual({ created: true, ids: [4711] });
    expect(service.names).toEqual(['getrecipientidsbyemail', 'getfields', 'getlists', 'createrecipient']);
    expect(service.parametersOf('createrecipient')).toEqual([{ listId: '1', 'fields[1]': EMAIL, 'fields[3]': 'Max' }]);
  });

  test('creates one whose id nobody knows', async () => {
    service.on('getrecipientidsbyemail', refused(4)).on('createrecipient', done(null));
    await expect(createOrUpdate(account(), EMAIL, {}, lists())).resolves.toEqual({ created: true, ids: [] });
  });

  test.each([refused(1), refused(77), http(503), http(200, '<html>'), broken('ECONNRESET')])('creates nobody where nobody could be looked up', async (play) => {
    service.on('getrecipientidsbyemail', play);
    await failureOf(createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists()));
    expect(service.names).toEqual(['getrecipientidsbyemail']);
  });

  test('changes nobody where a list to add does not exist', async () => {
    expect((await failureOf(createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists({ addToLists: [99] })))).kind).toBe('invalid_input');
    expect(service.names).toEqual(['getrecipientidsbyemail', 'getlists']);
  });

  test('asks for a list where somebody new has none', async () => {
    service.on('getrecipientidsbyemail', done([]));
    expect((await failureOf(createOrUpdate(account(), EMAIL, {}, lists({ lists: [] })))).kind).toBe('invalid_input');
    expect(service.names).toEqual(['getrecipientidsbyemail']);
  });
});

describe('adding to lists', () => {
  test('imports the address alone, list by list, in the mode that keeps what is there', async () => {
    await addToLists(account(), EMAIL, [1, 5]);
    expect(service.names).toEqual(['getfields', 'getlists', 'importrecipients', 'importrecipients']);
    expect(service.parametersOf('importrecipients')).toEqual(['1', '5'].map((listId) => ({ listId, 'recipients[0][1]': EMAIL, mode: 'update_add' })));
  });

  test('may be repeated, so a lost answer is not uncertain', async () => {
    service.on('importrecipients', broken('ECONNRESET'));
    expect((await failureOf(addToLists(account(), EMAIL, [1]))).kind).toBe('unavailable');
  });

  test('that do not exist adds to none, and none asks nobody', async () => {
    expect((await failureOf(addToLists(account(), EMAIL, [1, 99]))).kind).toBe('invalid_input');
    expect(service.names).not.toContain('importrecipients');
    service.calls.length = 0;
    await addToLists(account(), EMAIL, []);
    expect(service.calls).toEqual([]);
  });
});

describe('the address of a subscriber', () => {
  test('is the value of the e-mail field', async () => {
    await expect(emailOfSubscriber(account(), 5)).resolves.toBe(EMAIL);
  });

  test.each([[[]], [[{ id: 1, value: '' }]], [[{ id: 1, value: null }]], [[{ id: 3, value: EMAIL }]]])('is missing in %j', async (values) => {
    service.on('getrecipientfieldsbyid', done(values));
    expect((await failureOf(emailOfSubscriber(account(), 5))).kind).toBe('not_found');
  });
});
