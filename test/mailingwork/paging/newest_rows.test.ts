import { describe, expect, test } from '@jest/globals';
import { NEWEST_ROWS, NewestOf, newest, newestRows } from '../../../mailingwork/paging/newest_rows.ts';
import type { Page } from '../../../mailingwork/paging/pages.ts';
import { dateText, lookBack } from '../../../webservice/paging/look_back.ts';
import { toRawDate } from '../../../webservice/values/time.ts';
import { numbersFrom } from '../../support/mailingwork/moving_account.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const HOUR = 3_600_000;

interface Row {
  readonly n: number;
  readonly date: string;
}

/** Rows at some distances from the present, in milliseconds. */
const rowsBefore = (distances: readonly number[], now = NOW): Row[] =>
  distances.map((distance, n) => ({ n, date: toRawDate(now - distance, 'Europe/Berlin') }));

/** A host that delivers rows in the order given. */
function host(rows: readonly Row[]) {
  const asked: (Page & { readonly since: string })[] = [];
  const read = async (since: string, page: Page) => {
    asked.push({ since, ...page });
    const fitting = rows.filter(({ date }) => date >= since);
    return 'start' in page ? fitting.slice(page.start, page.start + page.limit) : fitting;
  };
  return { asked, read };
}

const idsOf = (rows: readonly Row[]): number[] => rows.map(({ n }) => n);

describe('the look-back period', () => {
  test('is at least three days in any time zone of the account', () => {
    const { from } = lookBack(NOW);
    for (const zone of ['Etc/GMT+12', 'Europe/Berlin', 'Pacific/Kiritimati']) {
      expect(toRawDate(NOW - 72 * HOUR, zone) >= dateText(from)).toBe(true);
      expect(toRawDate(NOW, zone) <= dateText(lookBack(NOW).to)).toBe(true);
    }
  });

  test('never moves back, not even in the night when the clocks change', () => {
    const night = Date.parse('2026-10-24T22:00:00Z');
    const begins = Array.from({ length: 12 }, (_, index) => dateText(lookBack(night + 84 * HOUR + (index * HOUR) / 2).from));
    expect(begins).toEqual(begins.toSorted());
  });
});

describe('the newest rows', () => {
  test('are read in one call where they are few', async () => {
    const { asked, read } = host(rowsBefore([HOUR, 100 * HOUR, 3 * HOUR, 2 * HOUR]));
    expect(idsOf(await newestRows(read, NOW, NEWEST_ROWS))).toEqual([0, 3, 2]);
    expect(asked).toEqual([{ since: '2026-11-18 00:00:00', start: 0, limit: 1_000 }]);
  });

  test.each([
    [NEWEST_ROWS - 1, true],
    [NEWEST_ROWS, false],
  ])('contain a row that was delivered late, behind %i newer ones that were there before: %s', async (newer, counts) => {
    const rows = rowsBefore([2 * HOUR, ...Array.from({ length: newer }, () => HOUR)]);
    expect(idsOf(await newestRows(host(rows).read, NOW, NEWEST_ROWS)).includes(0)).toBe(counts);
  });

  test('are read completely where they are a few thousand', async () => {
    const { asked, read } = host(rowsBefore(Array.from({ length: 3_500 }, (_, index) => (index % 70) * HOUR)));
    expect(await newestRows(read, NOW, NEWEST_ROWS)).toHaveLength(3_500);
    expect(asked.length).toBeLessThan(10);
  });

  test.each([
    ['oldest first', (distances: number[]) => distances.toSorted((one, other) => other - one)],
    ['newest first', (distances: number[]) => distances.toSorted((one, other) => one - other)],
    ['in no order', (distances: number[]) => distances],
  ])('of very many, delivered %s, are exactly the newest', async (_order, sorted) => {
    const random = numbersFrom(3);
    const rows = rowsBefore(sorted(Array.from({ length: 40_000 }, () => Math.floor(random() ** 2 * 80 * 3_600) * 1_000)));
    const { asked, read } = host(rows);
    expect(await newestRows(read, NOW, NEWEST_ROWS)).toEqual(newest(rows, NEWEST_ROWS));
    expect(asked.length).toBeLessThan(35);
  });

  test('only include rows of earlier polls or newer ones as time passes', async () => {
    const random = numbersFrom(5);
    const all = rowsBefore(Array.from({ length: 30_000 }, () => Math.floor(random() ** 3 * 100 * 3_600) * 1_000));
    const known = new Set<number>();
    for (let back = 48; back >= 0; back -= 4) {
      const now = NOW - back * HOUR;
      const { read } = host(all.filter(({ date }) => date <= toRawDate(now, 'Europe/Berlin')));
      const since = toRawDate(now - 4 * HOUR, 'Europe/Berlin');
      for (const { n, date } of await newestRows(read, now, NEWEST_ROWS)) {
        expect(back === 48 || known.has(n) || date > since).toBe(true);
        known.add(n);
      }
    }
  });

  test('of a second with more rows than can be read are a part of it, the same in every poll, after newer ones', async () => {
    const { read } = host(rowsBefore([...Array.from({ length: 11_000 }, () => 2 * HOUR), HOUR]));
    const ids = idsOf(await newestRows(read, NOW, NEWEST_ROWS));
    expect(ids).toHaveLength(NEWEST_ROWS);
    expect(ids[0]).toBe(11_000);
    expect(idsOf(await newestRows(read, NOW + HOUR, NEWEST_ROWS))).toEqual(ids);
  });

  test('are the same where they are collected in steps', () => {
    const random = numbersFrom(9);
    const rows = rowsBefore(Array.from({ length: 2_000 }, () => Math.floor(random() * 60 * 3_600) * 1_000));
    const collected = new NewestOf<Row>(50);
    for (let start = 0; start < rows.length; start += 90) {
      collected.add(rows.slice(start, start + 90));
    }
    expect(collected.rows()).toEqual(newest(rows, 50));
    expect(new NewestOf<Row>(50).rows()).toEqual([]);
  });

  test('are in the same order however they were delivered, those without a date first', () => {
    const rows = [{ date: null }, { date: '2026-11-20 10:00:00', a: 1 }, { date: '2026-11-20 10:00:00', a: 2 }, { date: '2026-11-21 10:00:00' }];
    expect(newest(rows, NEWEST_ROWS)).toEqual(newest(rows.toReversed(), NEWEST_ROWS));
    expect(newest(rows, NEWEST_ROWS).map(({ date }) => date?.slice(8, 10) ?? null)).toEqual([null, '21', '20', '20']);
    expect(
      newest(
        Array.from({ length: NEWEST_ROWS + 1 }, () => ({ date: null })),
        NEWEST_ROWS,
      ),
    ).toHaveLength(NEWEST_ROWS);
  });
});
