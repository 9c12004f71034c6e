import { expect, test } from '@jest/globals';
import { newestFirst } from '../../../../copernica/api/paging/newest_first.ts';

test('the latest date comes first, and what has none before it', () => {
  const dates = ['2026-11-28 09:00:00', '2026-11-28 10:00:00', null, '2026-11-28 09:00:00', '2026-11-28 11:00:00'];
  expect(dates.toSorted(newestFirst((date) => date))).toEqual([
    null,
    '2026-11-28 11:00:00',
    '2026-11-28 10:00:00',
    '2026-11-28 09:00:00',
    '2026-11-28 09:00:00',
  ]);
  expect(dates.toReversed().toSorted(newestFirst((date) => date))[1]).toBe('2026-11-28 11:00:00');
});
