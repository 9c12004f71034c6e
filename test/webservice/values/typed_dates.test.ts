import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DateType, writeDate } from '../../../webservice/values/typed_dates.ts';

const BERLIN = 'Europe/Berlin';

describe('a date is written', () => {
  test.each<[type: DateType, text: string, written: string, zone?: string]>([
    ['date', '1993-01-11T23:00:00.000Z', '1993-01-12'],
    ['date', '1993-01-11T23:00:00.000Z', '1993-01-11', 'America/New_York'],
    ['date', '1993-01-12T00:00:00.000Z', '1993-01-12'],
    ['date', '1993-01-12T00:00:00.000Z', '1993-01-12', 'America/New_York'],
    ['date', '1993-01-12T00:00:00+01:00', '1993-01-12', 'Pacific/Kiritimati'],
    ['date', '1993-01-12T00:00-05:00', '1993-01-12'],
    ['date', '2025-12-31T23:30:00Z', '2026-01-01'],
    ['date', '2025-07-01 10:00:00', '2025-07-01'],
    ['date', '2025-07-01', '2025-07-01'],
    ['date', '2025-7-1', '2025-07-01'],
    ['date', '24.12.1980', '1980-12-24'],
    ['date', '1.7.1980', '1980-07-01'],
    ['date', '24. 12. 1980', '1980-12-24'],
    ['date', '24.12.1980 18:30', '1980-12-24'],
    ['date', '24.12.1980, 18:30 Uhr', '1980-12-24'],
    ['date', '24.\u00a012.\u202f1980\u00a0 18:30\u00a0Uhr', '1980-12-24'],
    ['date', '1700000000', '2023-11-14'],
    ['date', '1700002800', '2023-11-15'],
    ['date', '1700002800000', '2023-11-15'],
    ['date', '9999-12-31T23:59:59Z', '9999-12-31'],
    ['datetime', '2025-07-01T10:00:00Z', '2025-07-01 12:00:00'],
    ['datetime', '2025-07-01T00:00:00Z', '2025-07-01 02:00:00'],
    ['datetime', '2025-07-01T10:00:00+02:00', '2025-07-01 10:00:00'],
    ['datetime', '2025-07-01T10:00:00+0200', '2025-07-01 10:00:00'],
    ['datetime', '2025-07-01T10:00:00+00', '2025-07-01 12:00:00'],
    ['datetime', '2025-07-01 10:00 -05', '2025-07-01 17:00:00'],
    ['datetime', '2025-07-01 10:00 -0500', '2025-07-01 17:00:00'],
    ['datetime', '2025-12-31T23:30:00.000Z', '2026-01-01 00:30:00'],
    ['datetime', '2025-07-01T10:00', '2025-07-01 10:00:00'],
    ['datetime', '2025-07-01T10:00:00.5', '2025-07-01 10:00:00'],
    ['datetime', '2025-07-01 9:05', '2025-07-01 09:05:00'],
    ['datetime', '2025-07-01', '2025-07-01 00:00:00'],
    ['datetime', '2025-07-01 10:00:00 UTC', '2025-07-01 12:00:00'],
    ['datetime', '2025-07-01 10:00:00 gmt', '2025-07-01 12:00:00'],
    ['datetime', '24.12.1980 18:30', '1980-12-24 18:30:00'],
    ['datetime', '1980-12-24\u202f18:30:00\u00a0+01:00', '1980-12-24 18:30:00'],
    ['datetime', '24.12.1980', '1980-12-24 00:00:00'],
    ['datetime', '1700000000', '2023-11-14 23:13:20'],
    ['datetime', '0001-01-01T00:00:00Z', '0001-01-01 00:53:28'],
    ['datetime', '9999-12-31T23:59:59Z', '9999-12-31 23:59:59'],
    ['datetime', '0000-01-01T00:00:00Z', '0000-01-01 00:00:00', 'America/New_York'],
    ['time', '18:30', '18:30:00'],
    ['time', '6:05', '06:05:00'],
    ['time', '18:30:15', '18:30:15'],
    ['time', '18:30 Uhr', '18:30:00'],
    ['time', '2025-07-01T10:00:00Z', '12:00:00'],
    ['time', '2025-07-01T00:00:00Z', '02:00:00'],
    ['time', '2025-07-01 10:00', '10:00:00'],
    ['time', '1700000000', '23:13:20'],
  ])('%s: %s as %s', (type, text, written, zone = BERLIN) => {
    expect(writeDate(text, type, zone)).toBe(written);
  });
});

test.each<[DateType, string]>([
  ['date', '12/24/1980'],
  ['date', '24/12/1980'],
  ['date', '24.12.80'],
  ['date', '24-12-1980'],
  ['date', '19801224'],
  ['date', '345600000'],
  ['date', 'December 24, 1980'],
  ['date', '2025-02-30'],
  ['date', '30.02.2025'],
  ['date', '2025-99-99T10:00:00Z'],
  ['date', '18:30'],
  ['date', 'tomorrow'],
  ['date', '1980-12-24,1981-12-24'],
  ['datetime', '2025-07-01T25:00:00Z'],
  ['datetime', '2025-07-01T10:00:00+25:00'],
  ['datetime', '2025-07-01 10:00:00 EST'],
  ['datetime', '2025-07-01T10:00:00+02:00 (CEST)'],
  ['datetime', 'on 2025-07-01T10:00:00Z'],
  ['datetime', 'Thu, 1 Jul 2025'],
  ['datetime', '18:30'],
  ['time', '2025-07-01'],
  ['time', '25:00'],
  ['time', '18:60'],
  ['time', '18'],
  ['time', '18:30Z'],
])('%s: %s is ambiguous', (type, text) => {
  expect(writeDate(text, type, BERLIN)).toBeNull();
});

test.each(['0000-00-00', '0000-00-00 00:00:00', '0000-00-00T00:00:00Z'])('%s is not a date', (text) => {
  expect(writeDate(text, 'date', BERLIN)).toBe('');
  expect(writeDate(text, 'datetime', BERLIN)).toBe('');
});

const zones = fc.constantFrom('Pacific/Kiritimati', 'Asia/Kolkata', 'Europe/Berlin', 'UTC', 'America/St_Johns', 'America/New_York', 'Pacific/Pago_Pago');
const instants = fc.integer({ min: Date.parse('1930-01-01') / 1000, max: Date.parse('2099-12-31') / 1000 });
/** What a clock on the wall of a zone shows, told by the platform. */
const wall = (instant: number, timeZone: string): string => new Date(instant).toLocaleString('sv-SE', { timeZone });

describe('in zones east and west', () => {
  test('a day stays the same day in every supported format', () => {
    const forms: readonly ((day: string) => string)[] = [
      (day) => day,
      (day) => `${day}T00:00:00.000Z`,
      (day) => `${day}T00:00:00+14:00`,
      (day) => `${day} 00:00 -11`,
      (day) => `${day} 17:45`,
      (day) => `${day}T23:59:59`,
      (day) => day.split('-').reverse().join('.'),
      (day) => `${day.split('-').reverse().map(Number).join('.')} 7:05`,
    ];
    fc.assert(
      fc.property(instants, fc.constantFrom(...forms), zones, (seconds, form, zone) => {
        const day = new Date(seconds * 1000).toISOString().slice(0, 10);
        return writeDate(form(day), 'date', zone) === day;
      }),
      { numRuns: 2_000 },
    );
  });

  test('a point in time becomes the day and time of the account', () => {
    fc.assert(
      fc.property(instants, zones, (seconds, zone) => {
        const text = new Date(seconds * 1000).toISOString();
        const [day, time] = wall(seconds * 1000, zone).split(' ');
        const isMidnight = text.endsWith('T00:00:00.000Z');
        return (
          writeDate(text, 'datetime', zone) === `${day} ${time}` &&
          writeDate(text, 'time', zone) === time &&
          writeDate(text, 'date', zone) === (isMidnight ? text.slice(0, 10) : day)
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
