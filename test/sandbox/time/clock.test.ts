import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { accountTime, Clock, ClockOutOfRange, DAY, parseAccountTime, parseDuration } from '../../../sandbox/time/clock.ts';

afterEach(() => {
  jest.useRealTimers();
});

describe('the clock', () => {
  test('moves on, is set, and goes back to real time', () => {
    jest.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
    const clock = new Clock();
    clock.advance(5 * DAY);
    expect(clock.now()).toBe(Date.parse('2026-03-15T12:00:00Z'));
    clock.moveTo(Date.parse('2026-12-01T10:00:00+01:00'));
    expect(clock.text).toBe('2026-12-01 10:00:00');
    jest.advanceTimersByTime(90_000);
    expect(clock.text).toBe('2026-12-01 10:01:30');
    clock.reset();
    expect(clock.now()).toBe(Date.parse('2026-03-10T12:01:30Z'));
  });

  test.each([100_000_000 * DAY, -40_000 * DAY, Number.POSITIVE_INFINITY, Number.NaN])('stays where it is rather than go %d milliseconds too far', (far) => {
    jest.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
    const clock = new Clock();
    expect(() => clock.advance(far)).toThrow(ClockOutOfRange);
    expect(() => clock.moveTo(far)).toThrow(ClockOutOfRange);
    expect(clock.text).toBe('2026-03-10 13:00:00');
  });

  test.each([
    ['in winter', '2026-01-15T12:00:00Z', '2026-01-15 13:00:00'],
    ['in summer', '2026-07-15T12:00:00Z', '2026-07-15 14:00:00'],
    ['at midnight', '2026-07-14T22:00:00Z', '2026-07-15 00:00:00'],
    ['just before summer time', '2026-03-29T00:59:59Z', '2026-03-29 01:59:59'],
    ['just after summer time began', '2026-03-29T01:00:00Z', '2026-03-29 03:00:00'],
    ['just after summer time ended', '2026-10-25T01:00:00Z', '2026-10-25 02:00:00'],
  ])('writes German time %s', (_when, instant, expected) => {
    expect(accountTime(Date.parse(instant))).toBe(expected);
  });

  test.each([
    ['2026-01-15 13:00:00', '2026-01-15T12:00:00Z'],
    ['2026-07-15', '2026-07-14T22:00:00Z'],
    ['2026-03-29 01:59:59', '2026-03-29T00:59:59Z'],
    ['2026-03-29 03:00:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25 02:30:00', '2026-10-25T00:30:00Z'],
    ['2026-10-25 03:00:00', '2026-10-25T02:00:00Z'],
  ])('reads %s', (text, expected) => {
    expect(parseAccountTime(text)).toBe(Date.parse(expected));
  });

  test.each(['', 'yesterday', '2026-02-30', '2026-01-15 25:00:00', '15.01.2026'])('reads no date in "%s"', (text) => {
    expect(parseAccountTime(text)).toBeUndefined();
  });

  test.each([
    ['5d 1h', 5 * DAY + 3_600_000],
    ['90m', 5_400_000],
    ['-30s', -30_000],
    ['soon', undefined],
    ['', undefined],
  ])('reads the span "%s"', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });
});
