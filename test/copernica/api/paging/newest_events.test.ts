import { describe, expect, test } from '@jest/globals';
import { depthOf, type Occasion } from '../../../../copernica/api/paging/depth.ts';
import { type ListedEvent, newestEvents } from '../../../../copernica/api/paging/newest_events.ts';
import { createBudget } from '../../../../webservice/budget.ts';

const now = Date.parse('2026-11-28T10:00:00Z');
const poll: Occasion = { now, isFirst: false, isSample: false };
/** Since when events are read: of the whole time, of a half and of a quarter. */
const [whole, half, quarter] = ['2026-11-24 22:00:00', '2026-11-26 16:00:00', '2026-11-27 13:00:00'];

/** So many events of one time. */
const events = (count: number, timestamp: string | null, from = 1): ListedEvent[] =>
  Array.from({ length: count }, (_, index) => ({ ID: from + index, timestamp }));

/** A list whose oldest events come first, in pages of ten. */
function listOf(rows: readonly ListedEvent[], occasion = poll, budget = createBudget(25_000)) {
  const queries: string[] = [];
  const read = async (since: string, { start, limit }: { start: number; limit: number }) => {
    queries.push(`${since} ${start} ${limit}`);
    const size = Math.min(10, limit);
    return { data: rows.filter(({ timestamp }) => timestamp === null || timestamp > since).slice(start, start + size), limit: size };
  };
  return { queries, newest: async () => (await newestEvents(read, now, depthOf({ budget }, occasion))).map(({ ID }) => ID) };
}

describe('the newest events', () => {
  test('are read with one call where they are fewer than a page, and sorted', async () => {
    const rows = [...events(1, '2026-11-28 09:00:00'), ...events(2, '2026-11-28 10:00:00', 2), ...events(1, null, 4), ...events(1, '2026-11-28 09:30:00', 5)];
    const { newest, queries } = listOf([...rows, ...rows.slice(0, 1)]);
    expect(await newest()).toEqual([4, 3, 2, 5, 1]);
    expect(queries).toEqual([`${whole} 0 1000`]);
  });

  test('are read page by page, where it turns out that a poll can read them all', async () => {
    const { newest, queries } = listOf(events(24, '2026-11-28 09:00:00'));
    expect(await newest()).toHaveLength(24);
    expect(queries).toEqual([`${whole} 0 1000`, `${whole} 50 1`, `${whole} 10 10`, `${whole} 20 10`]);
  });

  test('are those of a shorter time where there are more', async () => {
    const { newest, queries } = listOf([...events(60, '2026-11-25 09:00:00'), ...events(5, '2026-11-28 09:00:00', 61)]);
    expect(await newest()).toEqual(expect.arrayContaining([61, 62, 63, 64, 65]));
    expect(queries).toEqual([`${whole} 0 1000`, `${whole} 50 1`, `${half} 50 1`, `${half} 0 10`]);
  });

  test('are the first five pages of a quarter of the time where there are more even in that', async () => {
    const { newest, queries } = listOf([...events(60, '2026-11-25 09:00:00'), ...events(70, '2026-11-28 09:00:00', 61)]);
    // With the one behind them, which tells that there are more.
    expect((await newest()).filter((id) => id > 60)).toHaveLength(51);
    expect(queries.slice(0, 5)).toEqual([`${whole} 0 1000`, `${whole} 50 1`, `${half} 50 1`, `${quarter} 50 1`, `${quarter} 0 10`]);
    expect(queries).toHaveLength(9);
  });

  test('are read deeper at the first poll, as long as there is time', async () => {
    const first = { ...poll, isFirst: true };
    expect(await listOf(events(95, '2026-11-28 09:00:00'), first).newest()).toHaveLength(95);
    expect(await listOf(events(95, '2026-11-28 09:00:00'), first, createBudget(0)).newest()).toHaveLength(10);
  });

  test('are examples of some weeks, of which one page is enough', async () => {
    const { newest, queries } = listOf(events(30, '2026-11-02 09:00:00'), { ...poll, isSample: true });
    expect(await newest()).toHaveLength(10);
    expect(queries).toEqual(['2026-10-29 10:00:00 0 100']);
  });
});
