import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isTimeZone, toIsoDate, toRawDate } from '../../../webservice/values/time.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'] as const;

describe('a date of the webservice becomes ISO 8601', () => {
  test.each([
    ['Europe/Berlin', '2025-11-11 09:27:29', '2025-11-11T09:27:29+01:00'],
    ['Europe/Berlin', '2025-07-01 09:27:29', '2025-07-01T09:27:29+02:00'],
    ['Europe/Berlin', '2025-03-30 01:59:59', '2025-03-30T01:59:59+01:00'],
    ['Europe/Berlin', '2025-03-30 03:00:00', '2025-03-30T03:00:00+02:00'],
    ['Europe/Berlin', '2025-10-26 01:59:59', '2025-10-26T01:59:59+02:00'],
    ['Europe/Berlin', '2025-10-26 03:00:00', '2025-10-26T03:00:00+01:00'],
    ['America/New_York', '2025-03-09 01:59:59', '2025-03-09T01:59:59-05:00'],
    ['America/New_York', '2025-03-09 03:00:00', '2025-03-09T03:00:00-04:00'],
    ['America/New_York', '2025-11-02 00:59:59', '2025-11-02T00:59:59-04:00'],
    ['America/New_York', '2025-11-02 02:00:00', '2025-11-02T02:00:00-05:00'],
    ['Asia/Kolkata', '2025-11-11 09:27:29', '2025-11-11T09:27:29+05:30'],
    ['America/St_Johns', '2025-01-15 12:00:00', '2025-01-15T12:00:00-03:30'],
    ['Pacific/Kiritimati', '2025-01-01 00:00:00', '2025-01-01T00:00:00+14:00'],
    ['UTC', '2025-11-11 09:27:29', '2025-11-11T09:27:29+00:00'],
    ['Europe/Berlin', '2024-02-29 23:59:59', '2024-02-29T23:59:59+01:00'],
  ])('in %s: %s', (zone, raw, iso) => {
    expect(toIsoDate(raw, zone)).toBe(iso);
  });

  test.each([
    ['2025-11-11', '2025-11-11T00:00:00+01:00'],
    ['2025-11-11 09:27', '2025-11-11T09:27:00+01:00'],
    ['2025-11-11T09:27:29', '2025-11-11T09:27:29+01:00'],
    ['  2025-11-11 09:27:29\n', '2025-11-11T09:27:29+01:00'],
    ['2025-11-11 09:27:29.123', '2025-11-11T09:27:29+01:00'],
    ['2025-11-11T09:27:29Z', '2025-11-11T10:27:29+01:00'],
    ['2025-07-01T23:27:29.000z', '2025-07-02T01:27:29+02:00'],
    ['2025-11-11 09:27:29 -0500', '2025-11-11T15:27:29+01:00'],
    ['2025-11-11 09:27+01:00', '2025-11-11T09:27:00+01:00'],
    ['2025-11-11 09:27:29+00', '2025-11-11T10:27:29+01:00'],
    ['2025-11-11 09:27:29 -05', '2025-11-11T15:27:29+01:00'],
  ])('with parts missing, surrounding blanks or its own offset: %j', (raw, iso) => {
    expect(toIsoDate(raw, 'Europe/Berlin')).toBe(iso);
  });

  test('with one of two offsets in the hour that occurs twice, and with a neighbouring offset in the hour that is skipped', () => {
    expect(['2025-10-26T02:30:00+02:00', '2025-10-26T02:30:00+01:00']).toContain(toIsoDate('2025-10-26 02:30:00', 'Europe/Berlin'));
    expect(['2025-11-02T01:30:00-04:00', '2025-11-02T01:30:00-05:00']).toContain(toIsoDate('2025-11-02 01:30:00', 'America/New_York'));
    expect(['2025-03-30T02:30:00+01:00', '2025-03-30T02:30:00+02:00']).toContain(toIsoDate('2025-03-30 02:30:00', 'Europe/Berlin'));
  });

  test('even in years before time zones existed', () => {
    expect(toIsoDate('0001-01-01 00:00:00', 'Europe/Berlin')).toBe('0001-01-01T00:00:00+00:53');
    expect(toIsoDate('0999-12-31', 'America/New_York')).toBe('0999-12-31T00:00:00-04:56');
  });
});

test('a cached offset is used only for its hour, zone and time', () => {
  const instants = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2039, 0, 1) });
  const many = fc.array(fc.record({ instant: instants, zone: fc.constantFrom(...zones, 'America/Goose_Bay') }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(many, (moments) => {
      for (const { instant, zone } of moments) {
        const asked = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
        expect(toRawDate(instant, zone)).toBe(asked);
      }
    }),
  );
});

test('a zone’s offset is computed again after more than a week of minutes', () => {
  const start = Date.UTC(2025, 2, 1);
  const dates = () => Array.from({ length: 10_100 }, (_, minute) => toRawDate(start + minute * 60_000, 'Asia/Kathmandu'));
  const first = dates();
  expect(first[0]).toBe('2025-03-01 05:45:00');
  expect(dates()).toEqual(first);
});

test.each([
  '',
  '0000-00-00 00:00:00',
  '0000-00-00',
  '2025-02-30',
  '2025-02-29 10:00:00',
  '2025-13-01',
  '2025-00-10',
  '2025-11-11 24:00:00',
  '2025-11-11 25:00',
  '2025-11-11 10:60',
  '2025-11-11 10:00:60',
  '2025-11-11 9:27',
  '2025-11-11 09:27:29+99:99',
  '2025-11-11 09:27:29 CET',
  '2025-02-30T09:27:29Z',
  '11.11.2025',
  '1731312000',
  'now',
  'on 2025-11-11',
  '２０２５-11-11',
])('%j is not a date', (raw) => {
  expect(toIsoDate(raw, 'Europe/Berlin')).toBeNull();
});

describe('a point in time is written in the format of the webservice', () => {
  test.each([
    ['Europe/Berlin', '2025-03-30T00:59:59Z', '2025-03-30 01:59:59'],
    ['Europe/Berlin', '2025-03-30T01:00:00Z', '2025-03-30 03:00:00'],
    ['Europe/Berlin', '2025-10-26T00:30:00Z', '2025-10-26 02:30:00'],
    ['Europe/Berlin', '2025-10-26T01:30:00Z', '2025-10-26 02:30:00'],
    ['America/New_York', '2025-03-09T07:00:00Z', '2025-03-09 03:00:00'],
    ['Asia/Kolkata', '2025-12-31T18:30:00Z', '2026-01-01 00:00:00'],
    ['UTC', '2025-01-01T00:00:00.999Z', '2025-01-01 00:00:00'],
    ['UTC', '1969-12-31T23:59:59.999Z', '1969-12-31 23:59:59'],
    ['UTC', '0001-01-01T00:00:00Z', '0001-01-01 00:00:00'],
  ])('in %s: %s', (zone, instant, raw) => {
    expect(toRawDate(Date.parse(instant), zone)).toBe(raw);
  });
});

const instants = fc
  .integer({ min: Date.parse('1950-01-01T00:00:00Z') / 1000, max: Date.parse('2099-12-31T00:00:00Z') / 1000 })
  .map((seconds) => seconds * 1000);

test('a written date is read as the same local time, and as the same instant unless the hour occurs twice', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      const raw = toRawDate(instant, zone);
      const iso = toIsoDate(raw, zone);
      expect(iso?.slice(0, 19)).toBe(raw.replace(' ', 'T'));
      const readBack = Date.parse(iso ?? '');
      expect(toRawDate(readBack, zone)).toBe(raw);
      expect(Math.abs(readBack - instant)).toBeLessThanOrEqual(3_600_000);
    }),
    { numRuns: 3000 },
  );
});

test('any text is read as an ISO date or not at all, in any zone', () => {
  const dates = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 25 }))
    .map(
      ([year, month, day, hour]) =>
        `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} ${String(hour).padStart(2, '0')}:00`,
    );
  fc.assert(
    fc.property(fc.oneof(dates, fc.string()), fc.constantFrom(...zones), (raw, zone) => {
      const iso = toIsoDate(raw, zone);
      expect(iso === null || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/.test(iso)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('time zones are distinguished from other words', () => {
  expect(zones.every(isTimeZone)).toBe(true);
  expect(['', 'Berlin', 'Europe/Bonn', 'MEZ', '+99:00', '__proto__'].map(isTimeZone)).toEqual([false, false, false, false, false, false]);
});
