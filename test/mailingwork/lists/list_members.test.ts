import { describe, expect, test } from '@jest/globals';
import { newestMembers } from '../../../mailingwork/lists/list_members.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const members = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const newestOf = (lists: Readonly<Record<string, readonly (number | string)[]>>, listIds: readonly number[], isFirst = false) => {
  const service = new FakeWebservice().on('getrecipientidsbylistid', (call) => accepted(lists[call.parameters.listId ?? ''] ?? []));
  return newestMembers(fakeAccount(service), listIds, isFirst);
};

describe('the newest members of lists', () => {
  test('are those with the highest IDs, each once per list', async () => {
    expect(await newestOf({ 1: [3, '9', 5, 9], 2: [9] }, [1, 2, 1])).toEqual([
      { listId: 2, subscriberId: 9 },
      { listId: 1, subscriberId: 9 },
      { listId: 1, subscriberId: 5 },
      { listId: 1, subscriberId: 3 },
    ]);
  });

  test('are at most 5,000, shared evenly', async () => {
    expect(await newestOf({ 1: members(6_000) }, [1])).toHaveLength(5_000);
    const both = await newestOf({ 1: members(6_000), 2: members(9) }, [1, 2]);
    expect(both).toHaveLength(2_509);
    expect(both[0]).toEqual({ listId: 1, subscriberId: 6_000 });
  });

  test('stay known when members leave, because the first poll reads more', async () => {
    const known = new Set((await newestOf({ 1: members(20_000) }, [1], true)).map(({ subscriberId }) => subscriberId));
    const later = await newestOf({ 1: members(15_000) }, [1]);
    expect(later).toHaveLength(5_000);
    expect(later.every(({ subscriberId }) => known.has(subscriberId))).toBe(true);
  });

  describe('where lists are refused', () => {
    const refusing = (known: readonly number[]) =>
      new FakeWebservice()
        .on('getlists', accepted(known.map((id) => ({ id, name: 'News' }))))
        .on('getrecipientidsbylistid', (call) => (call.parameters.listId === '1' ? accepted([7]) : refused(3)));

    test('leave out those that do not exist', async () => {
      expect(await newestMembers(fakeAccount(refusing([1])), [99, 1], false)).toEqual([{ listId: 1, subscriberId: 7 }]);
    });

    test('are a failure where none exists', async () => {
      expect(await failureOf(newestMembers(fakeAccount(refusing([1])), [99, 98], false))).toMatchObject({
        kind: 'invalid_input',
        message: 'List 99 does not exist in this account. Choose another from the list.',
      });
    });

    test('are a failure where a list exists although it was refused', async () => {
      expect(await failureOf(newestMembers(fakeAccount(refusing([1, 99])), [99, 1], false))).toMatchObject({ kind: 'refused' });
    });
  });

  test('of too many lists are refused', async () => {
    expect(await failureOf(newestOf({}, members(21)))).toMatchObject({ kind: 'invalid_input', message: 'Choose at most 20 lists.' });
  });
});
