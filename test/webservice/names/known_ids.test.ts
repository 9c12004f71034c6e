import { beforeEach, describe, expect, test } from '@jest/globals';
import { getRecipientCountByListId } from '../../../mailingwork/functions/lists.ts';
import { namedList } from '../../../mailingwork/lists/lists.ts';
import { listsTable } from '../../../mailingwork/names/tables.ts';
import { explainUnknownIds, requireFilterIds, requireKnown, requireOne } from '../../../webservice/names/known_ids.ts';
import { http } from '../../support/answers.ts';
import { MemoryCache } from '../../support/caches.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

let service = new FakeWebservice();
let cache = new MemoryCache();
const account = () => fakeAccount(service, { cache });

beforeEach(() => {
  cache = new MemoryCache();
  service = new FakeWebservice();
});

describe('IDs that a user chose', () => {
  test('are accepted from the cache where it has them', async () => {
    await requireKnown(account(), listsTable, [1], 'List');
    expect((await requireKnown(account(), listsTable, [1, 3], 'List')).map(({ id }) => id)).toEqual([1, 3, 5]);
    expect(service.calls).toHaveLength(1);
  });

  test('are accepted where they were created just now', async () => {
    await requireKnown(account(), listsTable, [1], 'List');
    service.on('getlists', accepted([{ id: 99, name: 'New' }]));
    await expect(requireKnown(account(), listsTable, [99], 'List')).resolves.toMatchObject([{ id: 99 }]);
  });

  test('can be required one by one', async () => {
    await expect(requireOne(account(), listsTable, 3, 'List')).resolves.toMatchObject({ id: 3, name: 'Customers' });
    expect(await failureOf(requireOne(account(), listsTable, 99, 'List'))).toMatchObject({
      kind: 'invalid_input',
      message: expect.stringContaining('List 99'),
    });
    expect(service.names).toEqual(['getlists', 'getlists']);
  });

  test('that do not exist are named', async () => {
    const failure = await failureOf(requireKnown(account(), listsTable, [1, 98, 99], 'List'));
    expect(failure).toMatchObject({ kind: 'invalid_input', message: 'List 98 does not exist in this account. Choose another from the list.' });
  });
});

describe('the ids of a filter', () => {
  const check = (...ids: number[]) => requireFilterIds(account(), listsTable, ids, 'List');

  test('cost no call where there are none', async () => {
    await check();
    expect(service.calls).toEqual([]);
  });

  test('that exist are accepted, but not from the cache alone', async () => {
    await check(1, 3);
    service.on('getlists', accepted([{ id: 1, name: 'Newsletter' }]));
    expect(await failureOf(check(1, 3))).toMatchObject({
      kind: 'invalid_input',
      message: 'List 3 does not exist in this account. Choose another from the list.',
    });
  });

  test.each([refused(5), http(403)])('are accepted unchecked where the user may not read them', async (play) => {
    service.on('getlists', play);
    await expect(check(99)).resolves.toBeUndefined();
  });

  test.each([
    [http(503), 'unavailable'],
    [http(429), 'busy'],
    [refused(1), 'login'],
  ])('are refused in an outage, where they cannot be checked', async (play, kind) => {
    service.on('getlists', play);
    expect((await failureOf(check(1))).kind).toBe(kind);
  });
});

describe('a call that contains IDs', () => {
  const count = () => {
    const opened = account();
    return explainUnknownIds(opened, [namedList(3)], () => opened.call(getRecipientCountByListId, { listId: 3 }));
  };

  test('is simply sent', async () => {
    service.on('getrecipientcountbylistid', accepted(7));
    await expect(count()).resolves.toBe(7);
    expect(service.names).toEqual(['getrecipientcountbylistid']);
  });

  test('that is refused reports which of them does not exist', async () => {
    service.on('getrecipientcountbylistid', refused(99)).on('getlists', accepted([{ id: 1, name: 'News' }]));
    expect((await failureOf(count())).message).toBe('List 3 does not exist in this account. Choose another from the list.');
  });

  test.each([accepted([{ id: 3, name: 'News' }]), http(503)])('that is refused for another or unknown reason keeps its failure', async (lists) => {
    service.on('getrecipientcountbylistid', refused(99)).on('getlists', lists);
    expect((await failureOf(count())).code).toBe(99);
  });

  test('without IDs makes no further call', async () => {
    const opened = account();
    service.on('getrecipientcountbylistid', refused(99));
    expect((await failureOf(explainUnknownIds(opened, [namedList()], () => opened.call(getRecipientCountByListId, { listId: 3 })))).code).toBe(99);
    expect(service.names).not.toContain('getlists');
  });

  test('that fails in another way makes no further call', async () => {
    service.on('getrecipientcountbylistid', http(503));
    expect((await failureOf(count())).kind).toBe('unavailable');
    expect(service.names).not.toContain('getlists');
  });
});
