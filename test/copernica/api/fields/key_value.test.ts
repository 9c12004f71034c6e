import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keyValue, mayBeSame, sameValue } from '../../../../copernica/api/fields/key_value.ts';
import { field } from './field_of.ts';

const key = (value: unknown, type: string): string => {
  const one = field({ name: 'Key', type });
  return keyValue(value, one, [one]);
};

describe('the value to look records up by', () => {
  test.each<[value: unknown, type: string, written: string]>([
    [' Max@EXAMPLE.com', 'email', 'Max@example.com'],
    ['00123', 'text', '00123'],
    ['12,50', 'float', '12.5'],
    ['12,00', 'float', '12'],
    ['1.234', 'integer', '1234'],
    ['100', 'integer', '100'],
    ['24-12-1980', 'date', '1980-12-24'],
  ])('%j in a field of the type %s is %j', (value, type, written) => {
    expect(key(value, type)).toBe(written);
  });

  test.each<[value: unknown, type: string]>([
    ['', 'email'],
    [' ', 'text'],
    [null, 'integer'],
    ['0000-00-00', 'date'],
  ])('is missing where %j was mapped to a field of the type %s', (value, type) => {
    expect(() => key(value, type)).toThrow(expect.objectContaining({ kind: 'invalid_input', message: '“Key” is empty, so no record can be looked up by it.' }));
  });

  test('is refused where the field would not store it', () => {
    expect(() => key('x'.repeat(101), 'text')).toThrow('“Key” must be at most 100 characters long.');
  });
});

describe('a record has the wanted value', () => {
  test.each<[type: string, stored: string, wanted: string]>([
    ['text', 'MÜLLER', 'müller'],
    ['text', 'mu\u0308ller', 'müller'],
    ['email', 'MAX@xn--mller-kva.de', 'max@müller.de'],
    ['email', 'not an address', 'NOT AN ADDRESS'],
    ['float', '12.50', '12.5'],
    ['integer', '7', '7'],
    ['date', '1980-12-24', '1980-12-24'],
    ['select', 'Gold', 'gold'],
  ])('in a field of the type %s: %j for %j', (type, stored, wanted) => {
    expect(sameValue(field({ type }), stored, wanted)).toBe(true);
    expect(mayBeSame(field({ type }), stored, wanted)).toBe(true);
  });

  test('also where blanks stand at its end, which databases ignore', () => {
    expect(sameValue(field({ type: 'text' }), 'Delft ', 'Delft')).toBe(true);
    expect(sameValue(field({ type: 'text' }), ' Delft', 'Delft')).toBe(false);
  });

  test.each<[type: string, stored: string, wanted: string]>([
    ['text', 'Jose', 'José'],
    ['text', 'Délft ', 'Delft'],
    ['text', 'Strasse', 'Straße'],
    ['email', 'jose@example.com', 'josé@example.com'],
  ])('only perhaps in a field of the type %s: %j for %j', (type, stored, wanted) => {
    expect(sameValue(field({ type }), stored, wanted)).toBe(false);
    expect(mayBeSame(field({ type }), stored, wanted)).toBe(true);
  });

  test.each<[type: string, stored: string, wanted: string]>([
    ['text', 'Delft', 'Leiden'],
    ['text', ' Delft', 'Delft'],
    ['text', '', 'Delft'],
    ['text', '7.0', '7'],
    ['email', 'max@example.com', 'max@example.org'],
    ['integer', '', '0'],
    ['float', '12.05', '12.5'],
    ['date', '1980-12-24', '1980-12-25'],
  ])('not in a field of the type %s: %j for %j', (type, stored, wanted) => {
    expect(sameValue(field({ type }), stored, wanted)).toBe(false);
    expect(mayBeSame(field({ type }), stored, wanted)).toBe(false);
  });

  test('whatever was written for it', () => {
    fc.assert(
      fc.property(fc.constantFrom('text', 'email', 'phone_gsm', 'big'), fc.string({ unit: 'grapheme', minLength: 1 }), (type, text) => {
        const one = field({ type });
        return sameValue(one, text, text) && sameValue(one, text.toUpperCase().toLowerCase(), text.toUpperCase()) && mayBeSame(one, text, `${text} `);
      }),
    );
  });
});
