import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { Clock, ClockOutOfRange, DAY, parseDuration } from '../../../sandbox/time/clock.ts';
import { TimeZone } from '../../../sandbox/time/time_zone.ts';

const zone = new TimeZone('Europe/Berlin');

afterEach(() => {
  jest.useRealTimers();
});

describe('the clock', () => {
  test('can be moved forward, set, and reset to real time', () => {
    jest.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
    const clock = new Clock(zone);
    clock.advance(5 * DAY);
    expect(clock.now()).toBe(Date.parse('2026-03-15T12:00:00Z'));
    clock.moveTo(Date.parse('2026-12-01T10:00:00+01:00'));
    expect(clock.text).toBe('2026-12-01 10:00:00');
    jest.advanceTimersByTime(90_000);
    expect(clock.text).toBe('2026-12-01 10:01:30');
    clock.reset();
    expect(clock.now()).toBe(Date.parse('2026-03-10T12:01:30Z'));
  });

  test.each([100_000_000 * DAY, -40_000 * DAY, Number.POSITIVE_INFINITY, Number.NaN])('does not move when %d milliseconds would be too far', (far) => {
    jest.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
    const clock = new Clock(zone);
    expect(() => clock.advance(far)).toThrow(ClockOutOfRange);
    expect(() => clock.moveTo(far)).toThrow(ClockOutOfRange);
    expect(clock.text).toBe('2026-03-10 13:00:00');
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
