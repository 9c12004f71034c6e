import { describe, expect, test } from '@jest/globals';
import { TimeZone } from '../../../sandbox/time/time_zone.ts';

describe('a time zone', () => {
  const zone = new TimeZone('Europe/Berlin');

  test.each([
    ['in winter', '2026-01-15T12:00:00Z', '2026-01-15 13:00:00'],
    ['in summer', '2026-07-15T12:00:00Z', '2026-07-15 14:00:00'],
    ['at midnight', '2026-07-14T22:00:00Z', '2026-07-15 00:00:00'],
    ['just before summer time', '2026-03-29T00:59:59Z', '2026-03-29 01:59:59'],
    ['just after summer time began', '2026-03-29T01:00:00Z', '2026-03-29 03:00:00'],
    ['just after summer time ended', '2026-10-25T01:00:00Z', '2026-10-25 02:00:00'],
  ])('writes German time %s', (_when, instant, expected) => {
    expect(zone.write(Date.parse(instant))).toBe(expected);
  });

  test.each([
    ['2026-01-15 13:00:00', '2026-01-15T12:00:00Z'],
    ['2026-07-15', '2026-07-14T22:00:00Z'],
    ['2026-03-29 01:59:59', '2026-03-29T00:59:59Z'],
    ['2026-03-29 03:00:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25 02:30:00', '2026-10-25T00:30:00Z'],
    ['2026-10-25 03:00:00', '2026-10-25T02:00:00Z'],
    ['9999-12-31 23:59:59', '9999-12-31T22:59:59Z'],
  ])('reads %s', (text, expected) => {
    expect(zone.read(text)).toBe(Date.parse(expected));
  });

  test.each(['', 'yesterday', '2026-02-30', '2026-01-15 25:00:00', '15.01.2026'])('reads no date in "%s"', (text) => {
    expect(zone.read(text)).toBeUndefined();
  });

  test('has the name it was created with', () => {
    expect(new TimeZone('America/New_York').write(Date.parse('2026-01-15T12:00:00Z'))).toBe('2026-01-15 07:00:00');
    expect(new TimeZone('America/New_York').read('2026-07-15 07:00:00')).toBe(Date.parse('2026-07-15T11:00:00Z'));
  });
});
