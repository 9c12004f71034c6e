import { beforeEach, describe, expect, test } from '@jest/globals';
import type { NewSubscriber } from '../../../mailingwork/subscribers/created_subscriber.ts';
import { addToLists, create, createOrUpdate } from '../../../mailingwork/subscribers/subscriber_changes.ts';
import { broken, http } from '../../support/answers.ts';
import { MemoryCache } from '../../support/caches.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const EMAIL = 'max.muster@example.com';
let service = new FakeWebservice();
let cache = new MemoryCache();
const account = () => fakeAccount(service, { cache });
const newSubscriber = (changes: Partial<NewSubscriber> = {}): NewSubscriber => ({ email: EMAIL, values: {}, listIds: [1], before: null, ...changes });

beforeEach(() => {
  cache = new MemoryCache();
  service = new FakeWebservice()
    .on('getrecipientidsbyemail', accepted(['5', 9, 7]))
    .on('createrecipient', accepted('4711'))
    .on('updaterecipientbyid', accepted(true))
    .on('importrecipients', accepted(null));
});

describe('creating', () => {
  test('sends the address, what was mapped and the lists, once', async () => {
    await expect(create(account(), newSubscriber({ values: { 3: 'Max' }, listIds: [1, 5] }))).resolves.toBe(4711);
    expect(service.names).toEqual(['getfields', 'getlists', 'createrecipient']);
    expect(service.parametersOf('createrecipient')).toEqual([{ listId: '1,5', 'fields[1]': EMAIL, 'fields[3]': 'Max' }]);
  });

  test('prefers the address to a value for its field', async () => {
    await create(account(), newSubscriber({ values: { 1: 'other@example.com' } }));
    expect(service.parametersOf('createrecipient')).toEqual([{ listId: '1', 'fields[1]': EMAIL }]);
  });

  test.each([[null], [true], [''], ['done'], [{}]])('with the answer %j succeeded with an unknown ID', async (result) => {
    service.on('createrecipient', accepted(result));
    await expect(create(account(), newSubscriber())).resolves.toBeNull();
  });

  test('without a list, or with one that does not exist, creates no subscriber', async () => {
    expect((await failureOf(create(account(), newSubscriber({ listIds: [] })))).kind).toBe('invalid_input');
    expect(service.calls).toEqual([]);
    expect(await failureOf(create(account(), newSubscriber({ listIds: [1, 99] })))).toMatchObject({
      kind: 'invalid_input',
      message: expect.stringContaining('List 99'),
    });
    expect(service.names).not.toContain('createrecipient');
  });

  test('with a lost answer is uncertain, and never repeated', async () => {
    service.on('createrecipient', broken('ECONNRESET'));
    expect((await failureOf(create(account(), newSubscriber()))).kind).toBe('uncertain');
    expect(service.parametersOf('createrecipient')).toHaveLength(1);
  });
});

describe('creating or updating', () => {
  const lists = (changes: Partial<Parameters<typeof createOrUpdate>[3]> = {}) => ({ lists: [1], addToLists: [], toClear: [], ...changes });

  test('updates all who have the address, and creates no subscriber', async () => {
    await expect(createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists())).resolves.toEqual({ created: false, ids: [9, 7, 5], addedTo: [] });
    expect(service.names).toEqual(['getrecipientidsbyemail', 'updaterecipientbyid', 'updaterecipientbyid', 'updaterecipientbyid']);
  });

  test('adds them to lists where requested, and to no other', async () => {
    service.on('importrecipients', accepted({ added: 1, updated: 0 }));
    await expect(createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists({ lists: [5], addToLists: [1, 3] }))).resolves.toMatchObject({ addedTo: [1, 3] });
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

  test('clears fields of existing subscribers, but not of a new one', async () => {
    await createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists({ toClear: [4, 17] }));
    expect(service.parametersOf('updaterecipientbyid')[0]).toEqual({ recipientId: '9', 'fields[3]': 'Max', 'fields[4]': '', 'fields[17]': '' });
    service.on('getrecipientidsbyemail', accepted([]));
    await createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists({ toClear: [4, 17] }));
    expect(service.parametersOf('createrecipient')).toEqual([{ listId: '1', 'fields[1]': EMAIL, 'fields[3]': 'Max' }]);
  });

  test('changes nothing where nothing was mapped', async () => {
    await expect(createOrUpdate(account(), EMAIL, {}, lists())).resolves.toEqual({ created: false, ids: [9, 7, 5], addedTo: [] });
    expect(service.names).toEqual(['getrecipientidsbyemail']);
  });

  test('needs no right to read lists or fields where no list is added', async () => {
    service.on('getlists', refused(77)).on('getfields', refused(77));
    await expect(createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists())).resolves.toMatchObject({ created: false });
  });

  test('creates a subscriber where none has the address', async () => {
    service.on('getrecipientidsbyemail', refused(4));
    await expect(createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists({ addToLists: [3] }))).resolves.toEqual({ created: true, ids: [4711], addedTo: [] });
    expect(service.names).toEqual(['getrecipientidsbyemail', 'getfields', 'getlists', 'createrecipient']);
    expect(service.parametersOf('createrecipient')).toEqual([{ listId: '1', 'fields[1]': EMAIL, 'fields[3]': 'Max' }]);
  });

  test('creates a subscriber with an unknown ID', async () => {
    service.on('getrecipientidsbyemail', refused(4)).on('createrecipient', accepted(null));
    await expect(createOrUpdate(account(), EMAIL, {}, lists())).resolves.toEqual({ created: true, ids: [], addedTo: [] });
  });

  test.each([refused(1), refused(77), http(503), http(200, '<html>'), broken('ECONNRESET')])('creates no subscriber where the look-up failed', async (play) => {
    service.on('getrecipientidsbyemail', play);
    await failureOf(createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists()));
    expect(service.names).toEqual(['getrecipientidsbyemail']);
  });

  test('changes no subscriber where a list to add does not exist', async () => {
    expect((await failureOf(createOrUpdate(account(), EMAIL, { 3: 'Max' }, lists({ addToLists: [99] })))).kind).toBe('invalid_input');
    expect(service.names).toEqual(['getrecipientidsbyemail', 'getlists']);
  });

  test('requires a list for a new subscriber', async () => {
    service.on('getrecipientidsbyemail', accepted([]));
    expect((await failureOf(createOrUpdate(account(), EMAIL, {}, lists({ lists: [] })))).kind).toBe('invalid_input');
    expect(service.names).toEqual(['getrecipientidsbyemail']);
  });
});

describe('adding to lists', () => {
  test('imports only the address, list by list, in the mode that keeps existing values', async () => {
    service.on('importrecipients', accepted({ added: 0, updated: 1 }));
    await addToLists(account(), EMAIL, [1, 5]);
    expect(service.names).toEqual(['getfields', 'getlists', 'importrecipients', 'importrecipients']);
    expect(service.parametersOf('importrecipients')).toEqual(['1', '5'].map((listId) => ({ listId, 'recipients[0][1]': EMAIL, mode: 'update_add' })));
  });

  test.each([
    [true],
    [null],
    [[]],
    [0],
    [1],
    ['4711'],
    [{ id: 4711 }],
    [{ total: 1 }],
    [{ total: 1, added: 0, updated: 0, skipped: 0 }],
    [{ added: 1, updated: 0 }],
    [{ added: 0, updated: 1, skipped: 0 }],
  ])('is accepted with the answer %j, whatever the list shows right after it', async (result) => {
    service.on('importrecipients', accepted(result));
    service.on('getrecipientidsbyemail', accepted([]));
    await expect(addToLists(account(), EMAIL, [1, 5])).resolves.toEqual([1, 5]);
    expect(service.names).not.toContain('getrecipientidsbyemail');
  });

  test.each([[{ added: 0, updated: 0 }], [{ added: 0, updated: 0, skipped: 1 }], [{ skipped: '1' }]])(
    'is checked against the list where the answer shows that the row was left out: %j',
    async (result) => {
      service.on('importrecipients', accepted(result));
      await expect(addToLists(account(), EMAIL, [1])).resolves.toEqual([]);
      expect(service.parametersOf('getrecipientidsbyemail')).toEqual([{ email: EMAIL, 'advanced[listId]': '1' }]);
      service.on('getrecipientidsbyemail', accepted([]));
      expect(await failureOf(addToLists(account(), EMAIL, [1]))).toMatchObject({ kind: 'refused' });
    },
  );

  test('tries every list before it reports which ones were refused', async () => {
    service.on('importrecipients', ({ parameters }) => accepted({ added: parameters.listId === '3' ? 0 : 1, updated: 0 }));
    service.on('getrecipientidsbyemail', accepted([]));
    const failure = await failureOf(addToLists(account(), EMAIL, [3, 1, 5]));
    expect(failure.message).toMatch(
      /^MAILINGWORK did not add the subscriber to list 3, perhaps because they unsubscribed from it\. The rest of this step was done\.$/,
    );
    expect(service.parametersOf('importrecipients').map(({ listId }) => listId)).toEqual(['3', '1', '5']);
  });

  test('names as many lists as fit into a sentence', async () => {
    const ids = [1, 2, 3, 4, 5, 6, 7];
    service
      .on('getlists', accepted(ids.map((id) => ({ id, name: 'News' }))))
      .on('importrecipients', accepted({ added: 0, updated: 0, skipped: 1 }))
      .on('getrecipientidsbyemail', accepted([]));
    expect((await failureOf(addToLists(account(), EMAIL, ids))).message).toMatch(/to list 1, 2, 3, 4, 5 and 2 more, perhaps/);
  });

  test('may be repeated, so a lost answer is not uncertain', async () => {
    service.on('importrecipients', broken('ECONNRESET'));
    expect((await failureOf(addToLists(account(), EMAIL, [1]))).kind).toBe('unavailable');
  });

  test('fails where one does not exist, and makes no call where there are none', async () => {
    expect((await failureOf(addToLists(account(), EMAIL, [1, 99]))).kind).toBe('invalid_input');
    expect(service.names).not.toContain('importrecipients');
    service.calls.length = 0;
    await expect(addToLists(account(), EMAIL, [])).resolves.toEqual([]);
    expect(service.calls).toEqual([]);
  });
});
