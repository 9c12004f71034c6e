import { describe, expect, test } from '@jest/globals';
import { emailAddress, InputFailure, lineItems, requiredEmail, requiredText, text, texts, verbatim, yes } from '../../../zapier/inputs/input.ts';

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
    [['a', ' ', null, 2], 'a,2'],
    [[], undefined],
    ['\u200bmax@example.com\u00ad ', 'max@example.com'],
    ['\u200b \u200b', undefined],
    ['Hello 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'Hello 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ])('%j is read as the text %j', (value, expected) => {
    expect(text(value)).toBe(expected);
  });

  test('a required value that is missing is named by its label', () => {
    expect(() => requiredText('', 'Email')).toThrow('“Email” is empty.');
    expect(requiredText(' a', 'Email')).toBe('a');
  });

  test('texts are read alone or from a list', () => {
    expect(texts('a')).toEqual(['a']);
    expect(texts(['a', '', ' b '])).toEqual(['a', 'b']);
  });

  test.each([true, 'yes', 'Y', '1', 'on', 't', 'TRUE', 'Ja', 'WAHR', ['yes']])('%j means yes', (value) => {
    expect(yes(value, 'Overwrite')).toBe(true);
  });

  test.each([false, 'No', 'n', '0', 0, 'off', 'f', 'false', 'nein', 'FALSCH'])('%j means no', (value) => {
    expect(yes(value, 'Overwrite', true)).toBe(false);
  });

  test.each(['', ' ', null, undefined, []])('%j means neither, so the default decides', (value) => {
    expect(yes(value, 'Overwrite')).toBe(false);
    expect(yes(value, 'Overwrite', true)).toBe(true);
  });

  test('any other word is refused', () => {
    expect(() => yes('maybe', 'Overwrite')).toThrow('“Overwrite” must be yes or no.');
    expect(() => yes('yes,no', 'Overwrite')).toThrow('“Overwrite” must be yes or no.');
  });

  test('a text can be read exactly as typed', () => {
    expect(verbatim(' a\n')).toBe(' a\n');
    expect(verbatim('  ')).toBe('  ');
    expect(verbatim(7)).toBe('7');
    expect(verbatim(null)).toBe('');
    expect(verbatim(['<p>\n', null, 7])).toBe('<p>\n,7');
    expect(verbatim([{ a: 1 }])).toBe('');
  });

  test.each([
    [' max@example.com ', 'max@example.com'],
    ['Max <max@Example.com>', 'max@example.com'],
    ['ma\u200bx@mu\u0308ller.de', 'max@müller.de'],
  ])('%j is read as the address %j', (written, address) => {
    expect(emailAddress(written, 'Email')).toBe(address);
  });

  test.each(['', ' ', '\u200b\u00a0', null])('%j is empty, and not required', (value) => {
    expect(emailAddress(value, 'Email')).toBeUndefined();
    expect(() => requiredEmail(value, 'Email')).toThrow('“Email” is empty.');
  });

  test.each(['max', 'max@example.com;', 'mailto:max@example.com', ['max@example.com', 'jane@example.com']])(
    '%j is not an address: a duplicate subscriber would be created with it',
    (value) => {
      expect(() => emailAddress(value, 'Email')).toThrow('“Email” must be an e-mail address such as jane@example.com.');
    },
  );

  test('a failure is an input error', () => {
    expect(new InputFailure('x')).toMatchObject({ name: 'InputFailure', kind: 'invalid_input', message: 'x' });
  });

  test('line items are read alone or from a list, and other values keep their position', () => {
    expect(lineItems({ a: 1 })).toEqual([{ a: 1 }]);
    expect(lineItems([{ a: 1 }, null, 'b', ['c'], { d: 2 }])).toEqual([{ a: 1 }, {}, {}, {}, { d: 2 }]);
    expect(lineItems('b')).toEqual([]);
    expect(lineItems(undefined)).toEqual([]);
  });
});
