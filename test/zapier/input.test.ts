import { describe, expect, test } from '@jest/globals';
import {
  choice,
  choices,
  count,
  InputFailure,
  ids,
  lineItems,
  no,
  optionalChoice,
  optionalId,
  readableIds,
  requiredId,
  requiredIds,
  requiredText,
  text,
  texts,
  verbatim,
  yes,
} from '../../zapier/input.ts';

describe('what a user mapped', () => {
  test.each([
    [' a ', 'a'],
    [12, '12'],
    [false, 'false'],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
    [undefined, undefined],
    [{}, undefined],
  ])('%j is the text %j', (value, expected) => {
    expect(text(value)).toBe(expected);
  });

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
  ])('%j is the ids %j', (value, expected) => {
    expect(ids(value, 'List')).toEqual(expected);
  });

  test.each([['Newsletter'], ['0'], ['-1'], ['1.5'], [['1', 'x']], ['1e3'], ['9'.repeat(16)]])('%j is no id, and the sentence says so', (value) => {
    expect(() => ids(value, 'List')).toThrow(/^List “.+” is not an ID\. Choose it from the list or map an ID\.$/);
    expect(() => readableIds(value)).not.toThrow();
  });

  test('one id is asked for where one is meant, because nobody knows which of several', () => {
    expect([optionalId('7', 'List', 'List'), optionalId('', 'List', 'List'), requiredId([8], 'List', 'List')]).toEqual([7, undefined, 8]);
    expect(() => optionalId('1,3', 'List', 'List')).toThrow('“List” takes one ID, not 2.');
    expect(() => requiredId(null, 'List', 'List')).toThrow('“List” is empty.');
  });

  test('choices are known in whatever letter case', () => {
    expect(choices(['Hard', 'soft'], 'Types', ['hard', 'soft'])).toEqual(['hard', 'soft']);
    expect(choices('', 'Types', ['hard', 'soft'])).toEqual([]);
    expect(() => choices('hard, other', 'Types', ['hard', 'soft'])).toThrow('“Types” must be one of hard, soft.');
  });

  test('filters take the ids they can read', () => {
    expect(readableIds(['1', 'x', '2'])).toEqual([1, 2]);
  });

  test('what is required is asked for by its label', () => {
    expect(() => requiredText('', 'Email')).toThrow('“Email” is empty.');
    expect(() => requiredIds([], 'Lists', 'List')).toThrow('“Lists” is empty.');
    expect(requiredText(' a', 'Email')).toBe('a');
    expect(requiredIds(['4', '5'], 'Lists', 'List')).toEqual([4, 5]);
  });

  test.each(['x'.repeat(21), 'a@b.de'])('a long value or an address is not repeated: %s', (value) => {
    expect(() => ids(value, 'List')).toThrow('List “…” is not an ID. Choose it from the list or map an ID.');
  });

  test.each([[[['1', '2', '3']]], [[{ id: 1 }]], [{ a: 1, b: [2, 3, 4] }]])('%j holds no id, and is not left out in silence', (value) => {
    expect(() => ids(value, 'List')).toThrow('“List” takes single values, not groups of values.');
    expect(readableIds(value)).toEqual([]);
  });

  test('texts come alone or in a list', () => {
    expect(texts('a')).toEqual(['a']);
    expect(texts(['a', '', ' b '])).toEqual(['a', 'b']);
  });

  test.each([
    [true, true, false],
    ['yes', true, false],
    ['1', true, false],
    [false, false, true],
    ['No', false, true],
    ['', false, false],
    [null, false, false],
    ['maybe', false, false],
  ])('%j says yes: %j, says no: %j', (value, saysYes, saysNo) => {
    expect(yes(value)).toBe(saysYes);
    expect(no(value)).toBe(saysNo);
  });

  test.each([
    ['false', false, true],
    ['on', true, false],
    ['t', true, false],
    ['y', true, false],
    ['off', false, true],
    ['f', false, true],
    ['n', false, true],
    ['0', false, true],
  ])('the word %j says yes: %j, says no: %j', (value, saysYes, saysNo) => {
    expect(yes(value)).toBe(saysYes);
    expect(no(value.toUpperCase())).toBe(saysNo);
  });

  test('a text can be taken as it was typed', () => {
    expect(verbatim(' a\n')).toBe(' a\n');
    expect(verbatim('  ')).toBe('  ');
    expect(verbatim(7)).toBe('7');
    expect(verbatim(null)).toBe('');
  });

  test('a failure says that the input is at fault', () => {
    expect(new InputFailure('x')).toMatchObject({ name: 'InputFailure', kind: 'invalid_input', message: 'x' });
  });

  test('of a dropdown, nothing chosen means the first, or nothing where that is allowed', () => {
    expect(choice('b', 'Mode', ['a', 'b'])).toBe('b');
    expect(choice(' ', 'Mode', ['a', 'b'])).toBe('a');
    expect(optionalChoice(null, 'Mode', ['a', 'b'])).toBeUndefined();
    expect(optionalChoice('b', 'Mode', ['a', 'b'])).toBe('b');
    expect(() => choice('c', 'Mode', ['a', 'b'])).toThrow('“Mode” must be one of a, b.');
    expect(() => optionalChoice('c', 'Mode', ['a', 'b'])).toThrow('“Mode” must be one of a, b.');
  });

  test('a count is a whole number from 1 upwards', () => {
    expect(count('12', 'Rows')).toBe(12);
    expect(count('', 'Rows')).toBeUndefined();
    for (const value of ['0', '-1', '1.5', 'x', '1x', 'x1']) {
      expect(() => count(value, 'Rows')).toThrow('“Rows” must be a whole number from 1 upwards.');
    }
  });

  test('line items come alone or in a list, and whatever is none is left out', () => {
    expect(lineItems({ a: 1 })).toEqual([{ a: 1 }]);
    expect(lineItems([{ a: 1 }, null, 'b', ['c'], { d: 2 }])).toEqual([{ a: 1 }, { d: 2 }]);
    expect(lineItems(undefined)).toEqual([]);
  });
});
