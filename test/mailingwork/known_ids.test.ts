import { beforeEach, describe, expect, test } from '@jest/globals';
import { listsPart } from '../../mailingwork/directory.ts';
import { requireKnown, requireOne } from '../../mailingwork/known_ids.ts';
import { done, FakeWebservice, failureOf, fakeAccount, MemoryCache } from '../support/fake_account.ts';

let service = new FakeWebservice();
let cache = new MemoryCache();
const account = () => fakeAccount(service, { cache });

beforeEach(() => {
  cache = new MemoryCache();
  service = new FakeWebservice();
});

describe('ids of the account', () => {
  test('are known, from the cache where it knows them', async () => {
    await requireKnown(account(), listsPart, [1], 'List');
    expect((await requireKnown(account(), listsPart, [1, 3], 'List')).map(({ id }) => id)).toEqual([1, 3, 5]);
    expect(service.calls).toHaveLength(1);
  });

  test('created a moment ago are known too', async () => {
    await requireKnown(account(), listsPart, [1], 'List');
    service.on('getlists', done([{ id: 99, name: 'New' }]));
    await expect(requireKnown(account(), listsPart, [99], 'List')).resolves.toMatchObject([{ id: 99 }]);
  });

  test('can be asked for one by one', async () => {
    await expect(requireOne(account(), listsPart, 3, 'List')).resolves.toMatchObject({ id: 3, name: 'Customers' });
    expect(await failureOf(requireOne(account(), listsPart, 99, 'List'))).toMatchObject({ kind: 'invalid_input', message: expect.stringContaining('List 99') });
    expect(service.names).toEqual(['getlists', 'getlists']);
  });

  test('that do not exist are named', async () => {
    const failure = await failureOf(requireKnown(account(), listsPart, [1, 98, 99], 'List'));
    expect(failure).toMatchObject({ kind: 'invalid_input', message: 'List 98 does not exist in this account. Choose it again from the list.' });
  });
});
