import { describe, expect, test } from '@jest/globals';
import type { Field } from '../../../../copernica/api/fields/field.ts';
import { writeValue } from '../../../../copernica/api/fields/write_value.ts';
import { field } from './field_of.ts';

const write = (value: unknown, type: string, changes: Partial<Field> = {}): string => {
  const one = field({ name: 'Label', type, ...changes });
  return writeValue(value, one, [one]);
};
const refusal = (value: unknown, type: string, changes: Partial<Field> = {}): unknown => {
  try {
    return `written as ${write(value, type, changes)}`;
  } catch (error) {
    return error;
  }
};

describe('a text is written', () => {
  test.each<[value: unknown, type: string, written: string]>([
    ['  two words ', 'text', 'two words'],
    ['u\u0308ber', 'text', 'über'],
    ['line\r\nline', 'big', 'line\r\nline'],
    ['00123', 'text', '00123'],
    ['n/a', 'phone_gsm', 'n/a'],
    ['+31 6 12345678', 'phone_gsm', '+31 6 12345678'],
    ['020-1234567', 'phone_fax', '020-1234567'],
    ['ABC-1', 'foreign_key', 'ABC-1'],
    ['as it is', 'type_of_tomorrow', 'as it is'],
    [true, 'text', 'true'],
    [false, 'text', 'false'],
    [0, 'text', '0'],
    [2.99, 'text', '2.99'],
    [['a', '', 'b'], 'text', 'a,b'],
    [{ city: 'Delft' }, 'text', '{"city":"Delft"}'],
    ['half of a flag \ud83c', 'text', 'half of a flag \ufffd'],
  ])('%j in a field of the type %s as %j', (value, type, written) => {
    expect(write(value, type)).toBe(written);
  });

  test.each([null, undefined, '', ' \u200b', [], ['', null], {}])('not at all where %j was mapped', (value) => {
    for (const type of ['text', 'integer', 'select', 'email', 'date']) {
      expect(write(value, type)).toBe('');
    }
  });

  test('up to the length of the field, counted in characters', () => {
    expect(write('🎉'.repeat(100), 'text')).toBe('🎉'.repeat(100));
    expect(refusal('x'.repeat(101), 'text')).toMatchObject({ kind: 'invalid_input', message: '“Label” must be at most 100 characters long.' });
    expect(refusal(`${'x'.repeat(90)}@example.com`, 'email')).toMatchObject({ message: '“Label” must be at most 100 characters long.' });
    expect(refusal('0'.repeat(101), 'phone_gsm')).toMatchObject({ message: '“Label” must be at most 100 characters long.' });
  });

  test('of any length where the field has none', () => {
    const long = 'x'.repeat(1000);
    expect(write(long, 'big')).toBe(long);
    expect(write(long, 'foreign_key')).toBe(long);
    expect(write(long, 'text', { length: null })).toBe(long);
    expect(write(long, 'text', { length: 0 })).toBe(long);
  });
});

describe('an e-mail address is written', () => {
  test('as it is meant', () => {
    expect(write(' Max <Max@EXAMPLE.com> ', 'email')).toBe('Max@example.com');
  });

  test.each(['max', 'a@example.com, b@example.com', 'max@example.'])('but %j is refused', (value) => {
    expect(refusal(value, 'email')).toMatchObject({ kind: 'invalid_input', message: '“Label” must be an e-mail address such as jane@example.com.' });
  });
});

describe('a number is written', () => {
  test.each<[value: unknown, type: string, written: string]>([
    [' 1.234 ', 'integer', '1234'],
    ['1.234', 'float', '1.234'],
    [[5], 'integer', '5'],
    ['1.234,50', 'float', '1234.50'],
  ])('%j in a field of the type %s as %j', (value, type, written) => {
    expect(write(value, type)).toBe(written);
  });

  test.each<[value: unknown, type: string, message: string]>([
    ['2.5', 'integer', '“Label” must be a whole number such as 1250: the decimals would be lost.'],
    [1.234, 'integer', '“Label” must be a whole number such as 1250: the decimals would be lost.'],
    [[1.234, ''], 'integer', '“Label” must be a whole number such as 1250: the decimals would be lost.'],
    ['1.000', 'integer', '“Label” must be a whole number such as 1250, without marks between thousands: this one can be read as two numbers.'],
    ['00123', 'integer', '“Label” must be a whole number such as 1250: zeros at the beginning would be lost, only a text field keeps them.'],
    ['1234567890123456', 'integer', '“Label” must be a whole number such as 1250, of at most 15 digits: a longer one would be rounded.'],
    [true, 'integer', '“Label” must be a whole number such as 1250, without a currency or anything else.'],
    [[1, 234], 'integer', '“Label” must be a whole number such as 1250, without a currency or anything else.'],
    [['1', '234'], 'integer', '“Label” must be a whole number such as 1250, without a currency or anything else.'],
    [['1', 2], 'float', '“Label” must be a number such as 1250.75, without a currency or anything else.'],
    ['€ 12,50', 'float', '“Label” must be a number such as 1250.75, without a currency or anything else.'],
    ['1,234', 'float', '“Label” must be a number such as 1250.75, without marks between thousands: this one can be read as two numbers.'],
    ['many', 'float', '“Label” must be a number such as 1250.75, without a currency or anything else.'],
  ])('but %j in a field of the type %s is refused', (value, type, message) => {
    expect(refusal(value, type)).toMatchObject({ kind: 'invalid_input', message });
  });
});

describe('an option is written', () => {
  const options = { value: 'Ja \r\nNee\r\n' };

  test.each<[value: unknown, written: string]>([
    ['ja', 'Ja'],
    [' Nee ', 'Nee'],
    [true, 'Ja'],
    [false, 'Nee'],
    [1, 'Ja'],
    ['no', 'Nee'],
  ])('%j as %j', (value, written) => {
    expect(write(value, 'select', options)).toBe(written);
  });

  test('but what is none is refused', () => {
    const failure = { kind: 'invalid_input', message: '“Label” has no such choice. Its choices are: Ja, Nee.' };
    expect(refusal('Misschien', 'select', options)).toMatchObject(failure);
    expect(refusal(['Ja', 'Nee'], 'select', options)).toMatchObject(failure);
  });
});

describe('a date is written', () => {
  test.each<[value: unknown, day: string, time: string]>([
    ['1980-12-24', '1980-12-24', '1980-12-24 00:00:00'],
    ['24.12.1980', '1980-12-24', '1980-12-24 00:00:00'],
    ['24-12-1980', '1980-12-24', '1980-12-24 00:00:00'],
    ['4-2-1980 9:30', '1980-02-04', '1980-02-04 09:30:00'],
    ['2026-03-02T10:00:00Z', '2026-03-02', '2026-03-02 11:00:00'],
    ['2020-01-02 03:04:05+03:00', '2020-01-02', '2020-01-02 01:04:05'],
    ['2026-07-01T22:30:00Z', '2026-07-02', '2026-07-02 00:30:00'],
    ['2026-03-02 10:00:00', '2026-03-02', '2026-03-02 10:00:00'],
    [1577934245, '2020-01-02', '2020-01-02 04:04:05'],
    ['1577934245000', '2020-01-02', '2020-01-02 04:04:05'],
    ['2026-03-29T01:30:00Z', '2026-03-29', '2026-03-29 03:30:00'],
    ['2026-10-25 02:30', '2026-10-25', '2026-10-25 02:30:00'],
    ['1880-01-01 10:00', '1880-01-01', '1880-01-01 10:00:00'],
    ['9999-12-31T23:59:59Z', '9999-12-31', '9999-12-31 23:59:59'],
    ['1000-01-01', '1000-01-01', '1000-01-01 00:00:00'],
    ['0000-00-00', '', ''],
    ['0000-00-00 00:00:00', '', ''],
  ])('%j as the day %j and the time %j', (value, day, time) => {
    expect(write(value, 'date')).toBe(day);
    expect(write(value, 'empty_date')).toBe(day);
    expect(write(value, 'datetime')).toBe(time);
    expect(write(value, 'empty_datetime')).toBe(time);
  });

  test.each(['2026-02-30', '31-04-2026', '24-12-80', '12/24/1980', '24-12-19801', '999', 'aa', '0024-12-24', true])('but %j is refused', (value) => {
    const day = '“Label” must be a date such as 1980-12-24 or 24-12-1980.';
    const time = '“Label” must be a date with a time, such as 1980-12-24 18:30 or 24-12-1980 18:30.';
    expect(refusal(value, 'date')).toMatchObject({ kind: 'invalid_input', message: day });
    expect(refusal(value, 'empty_date')).toMatchObject({ message: day });
    expect(refusal(value, 'datetime')).toMatchObject({ message: time });
    expect(refusal(value, 'empty_datetime')).toMatchObject({ message: time });
  });

  test('but a time that the clocks leave out in spring is refused', () => {
    expect(refusal('2026-03-29 02:30', 'datetime')).toMatchObject({ message: '“Label” must be a time that exists: clocks in Amsterdam leave this hour out.' });
    expect(write('2026-03-29 02:30', 'date')).toBe('2026-03-29');
  });
});

test('a refused value is told by the label that tells fields of one name apart', () => {
  const fields = [field({ id: 1, name: 'Points', type: 'integer' }), field({ id: 2, name: 'points' })] as const;
  expect(() => writeValue('many', fields[0], fields)).toThrow('“Points (1)” must be a whole number such as 1250, without a currency or anything else.');
});
