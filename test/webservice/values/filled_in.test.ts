import { describe, expect, test } from '@jest/globals';
import { isEmpty, textsIn } from '../../../webservice/values/filled_in.ts';

describe('nothing is mapped', () => {
  test.each([[undefined], [null], [''], [' \u200b'], [[]], [['', null]], [{}], [{ street: '', city: [' '] }]])('by %j', (value) => {
    expect(isEmpty(value)).toBe(true);
  });

  test.each([[0], [false], ['0'], [['', 'a']], [{ street: '', city: ['a'] }]])('but something by %j', (value) => {
    expect(isEmpty(value)).toBe(false);
  });
});

describe('the texts of a value', () => {
  const words = (value: boolean): string => (value ? 'yes' : 'no');

  test('are those of a list, without what is empty', () => {
    expect(textsIn(['a', '', null, 0, true, false], words)).toEqual(['a', '0', 'yes', 'no']);
  });

  test('are the one text that a single value is', () => {
    expect(textsIn(2.5, words)).toEqual(['2.5']);
    expect(textsIn(null, words)).toEqual([]);
  });

  test('are JSON where a value is a group of values', () => {
    expect(textsIn([{ city: 'Delft' }], words)).toEqual(['{"city":"Delft"}']);
  });
});
