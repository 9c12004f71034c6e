import { describe, expect, test } from '@jest/globals';
import { readValue, readValues } from '../../../../copernica/api/fields/read_value.ts';
import { field } from './field_of.ts';

test.each<[type: string, stored: string, read: string | null]>([
  ['text', '', null],
  ['text', ' blanks stay ', ' blanks stay '],
  ['text', '0000-00-00', '0000-00-00'],
  ['integer', '0', '0'],
  ['float', '12.50', '12.50'],
  ['date', '1980-12-24', '1980-12-24'],
  ['date', '0000-00-00', null],
  ['empty_date', '', null],
  ['datetime', '0000-00-00 00:00:00', null],
  ['datetime', '2026-01-02 10:00:00', '2026-01-02T10:00:00+01:00'],
  ['empty_datetime', '2026-07-02 10:00:00', '2026-07-02T10:00:00+02:00'],
  ['datetime', 'some day', 'some day'],
  ['select', 'Ja', 'Ja'],
])('a value of the type %s: %j is read as %j', (type, stored, read) => {
  expect(readValue(field({ type }), stored)).toBe(read);
});

describe('the values of a record', () => {
  const fields = [field({ id: 1, name: 'Email', type: 'email' }), field({ id: 2, name: 'Birthday', type: 'date' }), field({ id: 3, name: 'city' })];

  test('have every field, whether it was delivered or not', () => {
    expect(readValues(fields, { Email: 'max@example.com', Birthday: '0000-00-00' })).toEqual({
      values: { field_1: 'max@example.com', field_2: null, field_3: null },
      others: {},
    });
  });

  test('are found by name in any letter case', () => {
    expect(readValues(fields, { EMAIL: 'max@example.com', City: 'Delft' }).values).toEqual({ field_1: 'max@example.com', field_2: null, field_3: 'Delft' });
  });

  test('keep what is stored under other names', () => {
    const stored = JSON.parse('{ "__proto__": "a", "Country": "NL", "city": "Delft" }');
    expect(readValues(fields, stored)).toEqual({
      values: { field_1: null, field_2: null, field_3: 'Delft' },
      others: JSON.parse('{ "__proto__": "a", "Country": "NL" }'),
    });
  });
});
