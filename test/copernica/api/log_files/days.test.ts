import { describe, expect, test } from '@jest/globals';
import { holdsTime, type LogFile, logFileOf } from '../../../../copernica/api/log_files/days.ts';

const seconds = (iso: string): number => Date.parse(iso) / 1000;
const names = (days: readonly string[]): (LogFile | null)[] => days.map((day) => logFileOf(`cdm-click.${day}.log`));

describe('the files of a time', () => {
  const days = ['2026-03-22', '2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26'];
  const held = (from: string, until: string): string[] =>
    names(days).flatMap((file) => (file !== null && holdsTime(seconds(from), seconds(until))(file) ? [file.day] : []));

  test('in the middle of a day there is one', () => {
    expect(held('2026-03-24T12:00:00+01:00', '2026-03-24T13:00:00+01:00')).toEqual(['2026-03-24']);
  });

  test('after midnight in Amsterdam there are two, until it is midnight in UTC', () => {
    expect(held('2026-03-24T00:59:59+01:00', '2026-03-24T13:00:00+01:00')).toEqual(['2026-03-23', '2026-03-24']);
    expect(held('2026-03-24T01:00:00+01:00', '2026-03-24T13:00:00+01:00')).toEqual(['2026-03-24']);
  });

  test('the end does not count', () => {
    expect(held('2026-03-24T12:00:00+01:00', '2026-03-25T00:00:00+01:00')).toEqual(['2026-03-24']);
    expect(held('2026-03-24T12:00:00+01:00', '2026-03-25T00:00:01+01:00')).toEqual(['2026-03-24', '2026-03-25']);
  });
});

test('a name tells the kind of file, and when it begins at the earliest', () => {
  expect(logFileOf('pom-clicks-old.2026-03-24.log')).toEqual({
    name: 'pom-clicks-old.2026-03-24.log',
    prefix: 'pom-clicks-old',
    day: '2026-03-24',
    start: seconds('2026-03-24T00:00:00+01:00'),
  });
  expect(names(['2026-02-30', 'yesterday', ''])).toEqual([null, null, null]);
  expect(logFileOf('2026-03-24')).toBeNull();
});
