import { describe, expect, test } from '@jest/globals';
import { optionFor, optionsOf } from '../../../../copernica/api/fields/options.ts';
import { field } from './field_of.ts';

const select = (...options: string[]) => field({ type: 'select', value: options.join('\r\n') });

describe('the options of a field', () => {
  test('are its lines, without blanks at their ends, empty lines and repetitions', () => {
    expect(optionsOf(select('value ', ' value', '`value\t', '', ' ', 'value'))).toEqual(['value', ' value', '`value']);
  });

  test('keep what PHP does not take for a blank', () => {
    expect(optionsOf(select('value\u00a0'))).toEqual(['value\u00a0']);
  });

  test('may be separated by any kind of line break', () => {
    expect(optionsOf(field({ type: 'select', value: 'a\nb\rc' }))).toEqual(['a', 'b', 'c']);
  });

  test('are none where the field is no select: its value is the default', () => {
    expect(optionsOf(field({ type: 'text', value: 'a\r\nb' }))).toEqual([]);
  });
});

describe('a text stands for an option', () => {
  test.each<[text: string, option: string, options: string[]]>([
    ['VALUE', 'VALUE', ['value', 'VALUE']],
    [' value', ' value', ['value', ' value']],
    ['value', 'value', ['value', ' value']],
    [' Gold ', 'Gold', ['Gold', 'Silver']],
    ['gold', 'Gold', ['Gold', 'Silver']],
    ['very  important', 'Very important', ['Very important']],
    ['Cafe\u0301', 'Café', ['Café']],
    ['Café', 'Cafe\u0301', ['Cafe\u0301']],
    ['true', 'Ja', ['Ja', 'Nee']],
    ['false', 'Nee', ['Ja', 'Nee']],
    ['nee', 'no', ['yes', 'no']],
    ['ja', '1', ['0', '1']],
    ['1', '1', ['yes', '1']],
    ['no', 'Nee', ['Ja', 'Nee', 'Misschien']],
  ])('%j for %j among %j', (text, option, options) => {
    expect(optionFor(text, select(...options))).toBe(option);
  });

  test.each<[text: string, options: string[]]>([
    ['Bronze', ['Gold', 'Silver']],
    ['Value', ['value', 'VALUE']],
    ['true', ['ja', 'yes', 'no']],
    ['no', ['yes']],
    ['Gold,Silver', ['Gold', 'Silver']],
    ['maybe', ['Misschien', 'Soms']],
    ['a', []],
  ])('%j for none among %j', (text, options) => {
    expect(optionFor(text, select(...options))).toBeUndefined();
  });
});
