import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formOf, formOfKey } from '../../../scripts/contract/forms.ts';

test.each([
  ['2025-01-01 10:00:00', 'text, 19 characters, like 2025-01-01 10:00:00'],
  ['1999-12-31', 'text, 10 characters, like 2025-01-01'],
  ['max@example.com', 'text, 15 characters, like name@example.com'],
  ['https://www.example.com/a?token=b', 'text, 33 characters, like https://example.com/'],
  ['12', 'text, 2 characters, digits only'],
  ['M', 'text, 1 character'],
  ['', 'empty text'],
  [7, 'whole number'],
  [1.5, 'number'],
  [true, 'yes or no'],
  [null, 'null'],
  [undefined, 'nothing'],
  [[], 'empty list'],
  [[{ id: 1, name: 'Max' }, 2], 'list of 2, the first: object with the keys id, name'],
  [{}, 'object with no keys'],
  [{ 1: 'a', 2: 'b', 'max@example.com': 1 }, 'object with the keys <number>, <another key>'],
])('%j is %s', (value, form) => {
  expect(formOf(value)).toBe(form);
});

test('a map with many keys is shown as a number of keys, because its keys could be anything', () => {
  expect(formOf(Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`name${index}`, index])))).toBe('object with 41 keys');
});

test('the text of a value is never shown', () => {
  const secret = fc.string({ minLength: 1 }).map((text) => `§${text}§`);
  fc.assert(fc.property(fc.oneof(secret, fc.array(secret), fc.dictionary(fc.constantFrom('a', 'b'), secret)), (value) => !formOf(value).includes('§')));
  fc.assert(fc.property(secret, (key) => !formOfKey(key).includes('§')));
});
