import { describe, expect, test } from '@jest/globals';
import { PollMemory, primaryKeys } from '../../../../sandbox/runner/zaps/poll_memory.ts';

/** Rows newest first, as polls return them. */
const rows = (...ids: unknown[]) => ids.map((id) => ({ id }));

describe('the memory of a polling Zap', () => {
  test('returns the new rows, oldest first, each once', () => {
    const memory = new PollMemory(['id']);
    expect(memory.takeIn(rows(2, 1))).toEqual(rows(1, 2));
    expect(memory.takeIn(rows(4, 3, 2, 3))).toEqual(rows(3, 4));
    expect(memory.takeIn(rows('4', 3))).toEqual([]);
  });

  test('tells rows apart by several keys if those are primary', () => {
    const memory = new PollMemory(['list', 'member']);
    expect(memory.takeIn([{ list: 1, member: 11 }])).toHaveLength(1);
    expect(memory.takeIn([{ list: 11, member: 1 }])).toHaveLength(1);
    expect(memory.takeIn([{ list: 1, member: 11 }])).toHaveLength(0);
  });

  test('records no row of a poll in which one has no key', () => {
    const memory = new PollMemory(['id']);
    expect(() => memory.takeIn([{ id: 2 }, { name: 'x' }])).toThrow('A row of the poll has no "id".');
    expect(memory.takeIn(rows(2))).toEqual(rows(2));
  });

  test('first forgets the rows that no poll has returned for the longest time', () => {
    const memory = new PollMemory(['id'], 3);
    memory.takeIn(rows(3, 2, 1));
    expect(memory.takeIn(rows(4, 1))).toEqual(rows(4));
    expect(memory.takeIn(rows(1))).toEqual([]);
    expect(memory.takeIn(rows(4))).toEqual([]);
    expect(memory.takeIn(rows(2))).toEqual(rows(2));
  });

  test('holds 105,000 rows, and no poll may return more', () => {
    const many = Array.from({ length: 105_000 }, (_, id) => ({ id }));
    const memory = new PollMemory(['id']);
    expect(memory.takeIn(many)).toHaveLength(105_000);
    expect(memory.takeIn(many)).toEqual([]);
    expect(() => memory.takeIn([...many, { id: -1 }])).toThrow('more than 105000 rows');
  });
});

test('the keys of a trigger are its primary outputs, otherwise the id', () => {
  expect(primaryKeys({ outputFields: [{ key: 'a', primary: true }, { key: 'id' }, '$func$2$f$'] })).toEqual(['a']);
  expect(primaryKeys({ outputFields: [{ key: 'a' }] })).toEqual(['id']);
  expect(primaryKeys({})).toEqual(['id']);
});
