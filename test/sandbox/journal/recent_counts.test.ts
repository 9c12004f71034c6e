import { expect, test } from '@jest/globals';
import { RecentCounts, SLOT_MS, SLOTS } from '../../../sandbox/journal/recent_counts.ts';

const NOW = 1_700_000_000_000;
const none = { good: 0, bad: 0, neutral: 0 };

test('what ends is counted by ten seconds and by how it ended', () => {
  const counts = new RecentCounts();
  counts.add('1', 'good', NOW - SLOT_MS);
  counts.add('1', 'good', NOW);
  counts.add('1', 'bad', NOW);
  counts.add('2', 'neutral', NOW);
  expect(counts.of('1', NOW)).toHaveLength(SLOTS);
  expect(counts.of('1', NOW).slice(-3)).toEqual([none, { ...none, good: 1 }, { ...none, good: 1, bad: 1 }]);
  expect(counts.of('2', NOW).at(-1)).toEqual({ ...none, neutral: 1 });
  expect(counts.of('3', NOW).at(-1)).toEqual(none);
});

test('what ended more than ten minutes ago is not counted', () => {
  const counts = new RecentCounts();
  counts.add('1', 'good', NOW);
  const later = NOW + (SLOTS - 1) * SLOT_MS;
  expect(counts.of('1', later)[0]).toEqual({ ...none, good: 1 });
  expect(counts.of('1', later + SLOT_MS).every(({ good }) => good === 0)).toBe(true);
  counts.add('1', 'bad', later + SLOT_MS);
  expect(counts.of('1', later + SLOT_MS).at(-1)).toEqual({ ...none, bad: 1 });
});

test('only as many subjects are kept as can be looked at, those that were counted last', () => {
  const counts = new RecentCounts();
  for (let subject = 0; subject < 1000; subject += 1) {
    counts.add(String(subject), 'good', NOW);
    counts.add('busy', 'good', NOW);
  }
  expect(counts.of('0', NOW).at(-1)).toEqual(none);
  expect(counts.of('busy', NOW).at(-1)?.good).toBe(1000);
  counts.clear();
  expect(counts.of('busy', NOW).at(-1)).toEqual(none);
});
