import { describe, expect, test } from '@jest/globals';
import { count, ids, optionalId, readableIds, requiredId, requiredIds } from '../../../zapier/inputs/ids.ts';

describe('IDs that a user mapped', () => {
  test.each([
    [
      ['1', 2],
      [1, 2],
    ],
    ['1, 2,,3 ', [1, 2, 3]],
    [7, [7]],
    [null, []],
    ['', []],
    [[null, ''], []],
  ])('%j is read as the IDs %j', (value, expected) => {
    expect(ids(value, 'List')).toEqual(expected);
  });

  test.each([['Newsletter'], ['0'], ['-1'], ['1.5'], [['1', 'x']], ['1e3'], ['9'.repeat(16)]])('%j is not an ID, and is refused', (value) => {
    expect(() => ids(value, 'List')).toThrow(/^List “.+” is not an ID such as 12\.$/);
    expect(() => readableIds(value)).not.toThrow();
  });

  test('a single ID is required where only one is possible, because it is unclear which of several is meant', () => {
    const setup = { key: 'opt_in_setup', label: 'Opt-In Setup' };
    const read = (value: unknown) => optionalId({ opt_in_setup: value, list: 9 }, setup);
    expect([read('7'), read(''), requiredId({ opt_in_setup: [8] }, setup)]).toEqual([7, undefined, 8]);
    expect(() => read('Newsletter')).toThrow('Opt-in setup “Newsletter” is not an ID such as 12.');
    expect(() => read('1,3')).toThrow('“Opt-In Setup” must be one ID such as 12, not 2 of them.');
    expect(() => requiredId({ list: 9 }, setup)).toThrow('“Opt-In Setup” is empty.');
  });

  test('filters use the IDs that they can read', () => {
    expect(readableIds(['1', 'x', '2'])).toEqual([1, 2]);
    expect(readableIds([['3', '4'], { id: 5 }])).toEqual([3, 4]);
  });

  test.each(['x'.repeat(21), 'a@b.de'])('a long value or an address is not quoted: %s', (value) => {
    expect(() => ids(value, 'List')).toThrow('List “…” is not an ID such as 12.');
  });

  test.each([[[['1', '2', '3']]], [[{ id: 1 }]], [{ a: 1, b: [2, 3, 4] }]])('%j contains no ID, and is refused', (value) => {
    expect(() => ids(value, 'List')).toThrow('“List” must be one value, or several separated by commas, not a group of values.');
  });

  test('at least one is required, by its label', () => {
    const declared = { key: 'add_to', label: 'Add to Lists' };
    expect(() => requiredIds({ add_to: [] }, declared, 'List')).toThrow('“Add to Lists” is empty.');
    expect(() => requiredIds({ add_to: ['x'] }, declared, 'List')).toThrow('List “x” is not an ID such as 12.');
    expect(requiredIds({ add_to: ['4', '5'] }, declared, 'List')).toEqual([4, 5]);
  });

  test('a count is a whole number of at least 1', () => {
    expect(count('12', 'Rows')).toBe(12);
    expect(count('', 'Rows')).toBeUndefined();
    for (const value of ['0', '-1', '1.5', 'x', '1x', 'x1']) {
      expect(() => count(value, 'Rows')).toThrow('“Rows” must be a whole number such as 1 or 500.');
    }
  });
});
