import { describe, expect, test } from '@jest/globals';
import { ids, no, readableIds, requiredIds, requiredText, text, texts, yes } from '../../zapier/input.ts';

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

  test('filters take the ids they can read', () => {
    expect(readableIds(['1', 'x', '2'])).toEqual([1, 2]);
  });

  test('what is required is asked for by its label', () => {
    expect(() => requiredText('', 'Email')).toThrow('“Email” is empty.');
    expect(() => requiredIds([], 'Lists', 'List')).toThrow('“Lists” is empty.');
    expect(requiredText(' a', 'Email')).toBe('a');
    expect(requiredIds(['4', '5'], 'Lists', 'List')).toEqual([4, 5]);
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
});
