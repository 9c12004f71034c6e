import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDayType, isNoDay, isShown, isTimeType, readTime, writeDay } from '../../../../copernica/api/fields/dates.ts';

describe('the types of dates', () => {
  test.each<[type: string, isDay: boolean, isTime: boolean]>([
    ['date', true, false],
    ['empty_date', true, false],
    ['datetime', false, true],
    ['empty_datetime', false, true],
    ['text', false, false],
  ])('%s', (type, isDay, isTime) => {
    expect([isDayType(type), isTimeType(type)]).toEqual([isDay, isTime]);
    expect(isNoDay(type, '0000-00-00')).toBe(isDay || isTime);
  });
});

describe('a day that begins with the day', () => {
  test('is read with points as with hyphens', () => {
    expect(writeDay('1-2-2026', 'date')).toBe('2026-02-01');
    expect(writeDay('1.2.2026', 'date')).toBe('2026-02-01');
    expect(writeDay('01-02-2026 10:00', 'datetime')).toBe('2026-02-01 10:00:00');
  });

  test.each([
    ['24/12/1980', '1980-12-24 00:00:00'],
    ['13/1/2026 10:00', '2026-01-13 10:00:00'],
    ['31/12/2026, 10:00', '2026-12-31 10:00:00'],
  ])('is read with slashes where the day cannot be a month: %j', (text, expected) => {
    expect(writeDay(text, 'datetime')).toBe(expected);
  });

  test.each(['1-2-26', '1-2-20261', '2026-2', '0024-12-24', '12/24/1980', '12/11/1980', '24/13/1980', '32/1/1980', '30/2/1980', '24/12/80', '24/12-1980'])(
    'is not in %j',
    (text) => {
      expect(writeDay(text, 'date')).toBeNull();
    },
  );
});

test('only the hour that is left out in spring is not shown by clocks', () => {
  expect(['01:59:59', '02:00:00', '02:59:59', '03:00:00'].map((time) => isShown(`2026-03-29 ${time}`))).toEqual([true, false, false, true]);
});

test('whatever clocks in Amsterdam show is shown, and read as that instant', () => {
  const instants = fc.integer({ min: Date.parse('1900-01-01') / 1000, max: Date.parse('2099-12-31') / 1000 });
  fc.assert(
    fc.property(instants, (seconds) => {
      const wall = new Date(seconds * 1000).toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' });
      return isShown(wall) && readTime(wall).startsWith(wall.replace(' ', 'T'));
    }),
    { numRuns: 2000 },
  );
});

test('a text that is no date is read as it is', () => {
  expect(readTime('some day')).toBe('some day');
});
