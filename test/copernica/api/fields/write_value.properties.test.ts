import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { keyValue, sameValue } from '../../../../copernica/api/fields/key_value.ts';
import { writeFloat, writeInteger } from '../../../../copernica/api/fields/numbers.ts';
import { readValue } from '../../../../copernica/api/fields/read_value.ts';
import { writeValue } from '../../../../copernica/api/fields/write_value.ts';
import { ServiceFailure } from '../../../../webservice/calls/failure.ts';
import { field } from './field_of.ts';
import { storedByService } from './stored_by_service.ts';

const row = z.object({ type: z.string(), sent: z.unknown(), stored: z.union([z.string(), z.number()]), options: z.optional(z.string()) });
const { rows } = z.object({ rows: z.array(row) }).parse(JSON.parse(readFileSync(resolve(import.meta.dirname, 'value_conversion.json'), 'utf8')));

describe('the model of the service stores what the service was seen to store', () => {
  // In the year 0 the service contradicts itself.
  const told = rows.filter(({ type, sent }) => !(type === 'empty_date' && sent === '0000-00-01 00:00'));

  test.each(told)('in a field of the type $type for $sent: $stored', ({ type, sent, stored, options = '' }) => {
    expect(storedByService({ type, options }, sent)).toBe(String(stored));
  });
});

const numRuns = 10_000;
const OPTIONS = 'Ja \r\nNee\r\n Gold\r\nVery important\r\n1';
const LENGTH = 12;

const types = fc.constantFrom(
  ...[
    'integer',
    'float',
    'date',
    'empty_date',
    'datetime',
    'empty_datetime',
    'text',
    'email',
    'phone_fax',
    'phone_gsm',
    'select',
    'big',
    'foreign_key',
    'new_type',
  ],
);
const digits = (min: number, max: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
const numbers = fc.string({ unit: fc.constantFrom(...'0123456789.,- '), maxLength: 12 });
const days = fc
  .tuple(digits(1, 4), fc.constantFrom('-', '.', '. '), digits(1, 2), digits(1, 4))
  .map(([first, mark, second, third]) => [first, second, third].join(mark));
const clocks = fc.tuple(fc.constantFrom('', ' ', 'T', ', '), digits(1, 2), digits(2, 2)).map(([mark, hour, minute]) => mark && `${mark}${hour}:${minute}`);
const zones = fc.constantFrom('', '', 'Z', ' UTC', '+02:00', '-0500', '+14');
const dates = fc.tuple(days, clocks, zones).map((parts) => parts.join(''));
const instants = fc.date({ min: new Date('1000-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }).map((date) => date.toISOString());
/** Around the hour that Amsterdam's clocks leave out. */
const springs = fc.tuple(fc.integer({ min: 1980, max: 2035 }), fc.integer({ min: 25, max: 31 }), fc.integer({ min: 100, max: 359 }));
const springTimes = springs.map(([year, day, time]) => `${year}-03-${day} 0${String(time)[0]}:${String(time % 60).padStart(2, '0')}`);
const words = fc.constantFrom(...['ja', 'NEE', 'true', 'false', 'Gold', ' gold ', 'very  important', '0', '1', 'Ja ', 'max@EXAMPLE.com', '<a@b.nl>']);
const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), numbers, dates, instants, springTimes, words);
const values = fc.oneof(texts, texts, fc.boolean(), fc.integer(), fc.double(), fc.array(fc.oneof(numbers, fc.integer(), words), { maxLength: 2 }));

/** What is written; '' where nothing is sent. A refusal is fine: nothing is stored then. */
function sentOrNothing(write: () => string): string {
  try {
    return write();
  } catch (error) {
    expect(error).toBeInstanceOf(ServiceFailure);
    expect(error).toMatchObject({ kind: 'invalid_input' });
    return '';
  }
}

/** Numbers are compared in all decimals that were sent. */
function isKept(type: string, sent: string, stored: string): boolean {
  return type === 'float' ? Number(stored).toFixed((sent.split('.')[1] ?? '').length) === sent : stored === sent;
}

test('the service stores whatever is sent as it is sent, and it is read as that', () => {
  let written = 0;
  fc.assert(
    fc.property(types, values, (type, value) => {
      const one = field({ type, value: OPTIONS, length: LENGTH });
      const sent = sentOrNothing(() => writeValue(value, one, [one]));
      if (sent === '') {
        return true;
      }
      written += 1;
      const stored = storedByService({ type, options: OPTIONS, length: LENGTH }, sent);
      return isKept(type, sent, stored) && readValue(one, stored)?.startsWith(type.endsWith('datetime') ? stored.replace(' ', 'T') : stored) === true;
    }),
    { numRuns },
  );
  expect(written).toBeGreaterThan(numRuns / 10);
});

test('a record is found again by the value that it was stored with', () => {
  fc.assert(
    fc.property(types, values, (type, value) => {
      const one = field({ type, value: OPTIONS, length: LENGTH });
      const key = sentOrNothing(() => keyValue(value, one, [one]));
      return key === '' || sameValue(one, storedByService({ type, options: OPTIONS, length: LENGTH }, key), key);
    }),
    { numRuns },
  );
});

describe('a number as it is written in other countries is the same number', () => {
  const locales = fc.constantFrom('nl-NL', 'en-GB', 'de-DE', 'fr-FR', 'de-CH');

  test('without decimals, unless thousands could be decimals', () => {
    fc.assert(
      fc.property(fc.integer(), locales, (number, locale) => {
        const read = writeInteger(new Intl.NumberFormat(locale).format(number));
        return 'text' in read ? read.text === String(number) : read.problem === 'ambiguous' && number % 1000 === 0 && Math.abs(number) < 1_000_000;
      }),
      { numRuns },
    );
  });

  test('with two decimals', () => {
    fc.assert(
      fc.property(fc.integer(), locales, (cents, locale) => {
        const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
        const read = writeFloat(format.format(cents / 100));
        return 'text' in read && read.text === (cents / 100).toFixed(2);
      }),
      { numRuns },
    );
  });
});
