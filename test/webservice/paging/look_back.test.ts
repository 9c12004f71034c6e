import { describe, expect, test } from '@jest/globals';
import { dateText, lookBack } from '../../../webservice/paging/look_back.ts';

const now = Date.parse('2026-03-29T10:00:00Z');

describe('the time a poll looks at', () => {
  test('is at least three days in every zone, up to the latest date that any clock shows', () => {
    const { from, to } = lookBack(now);
    expect([dateText(from), dateText(to)]).toEqual(['2026-03-25 22:00:00', '2026-03-30 00:00:00']);
  });

  test('does not shift when clocks change', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => lookBack(now - hour * 3_600_000).from);
    expect(new Set(hours.map((from, hour) => from + hour * 3_600_000)).size).toBe(1);
  });
});
