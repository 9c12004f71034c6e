import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { PAGE_ROWS, type Page, readPages } from '../../../mailingwork/paging/pages.ts';
import { id, rows as readRows } from '../../../webservice/catalogue/contracts.ts';

const numbers = (count: number, from = 0): { n: number }[] => Array.from({ length: count }, (_, index) => ({ n: from + index }));

/** A host with that many rows; `serve` cuts the page that is asked for. */
function host(rows: readonly { n: number }[], serve: (start: number, limit: number) => readonly { n: number }[]) {
  const asked: Page[] = [];
  const read = async (page: Page) => {
    asked.push(page);
    return 'start' in page ? serve(page.start, page.limit) : rows;
  };
  return { asked, read };
}

describe('reading page by page', () => {
  test.each([
    [0, 1],
    [7, 1],
    [999, 1],
    [1_000, 2],
    [2_345, 3],
  ])('%i rows are read in %i calls', async (count, calls) => {
    const rows = numbers(count);
    const { asked, read } = host(rows, (start, limit) => rows.slice(start, start + limit));
    expect(await readPages(read)).toEqual({ rows, complete: true });
    expect(asked).toHaveLength(calls);
    expect(asked[0]).toEqual({ start: 0, limit: PAGE_ROWS });
  });

  test('stops as soon as there are enough', async () => {
    const rows = numbers(9_000);
    const { asked, read } = host(rows, (start, limit) => rows.slice(start, start + limit));
    expect(await readPages(read, 1_500)).toEqual({ rows: numbers(1_950), complete: false });
    expect(asked).toHaveLength(2);
  });

  test('a row that cannot be read does not end the paging', async () => {
    const delivered = Array.from({ length: 2_501 }, (_, index) => (index === 500 ? null : { id: index + 1 }));
    const contract = readRows(z.object({ id: id() }));
    const read = async (page: Page) => contract.parse('start' in page ? delivered.slice(page.start, page.start + page.limit) : delivered);
    expect((await readPages(read)).rows).toHaveLength(2_500);
  });

  test('a host that ignores both options is asked once', async () => {
    const rows = numbers(2_345);
    const { asked, read } = host(rows, () => rows);
    expect(await readPages(read)).toEqual({ rows, complete: true });
    expect(asked).toHaveLength(1);
  });

  test('a host that takes the limit but ignores the start is asked for all rows at once', async () => {
    const rows = numbers(2_345);
    const { asked, read } = host(rows, (_start, limit) => rows.slice(0, limit));
    expect(await readPages(read)).toEqual({ rows, complete: true });
    expect(asked).toEqual([{ start: 0, limit: 1_000 }, { start: 950, limit: 1_000 }, {}]);
  });

  test('a host with a lower maximum of its own is read to the end', async () => {
    const rows = numbers(612);
    const { asked, read } = host(rows, (start) => rows.slice(start, start + 250));
    expect(await readPages(read)).toEqual({ rows, complete: true });
    expect(asked).toHaveLength(3);
  });

  test('no row is missed when others before it disappear between two calls', async () => {
    let rows = numbers(1_290);
    const { read } = host(rows, (start, limit) => {
      const page = rows.slice(start, start + limit);
      rows = rows.slice(30);
      return page;
    });
    expect(await readPages(read)).toEqual({ rows: numbers(1_290), complete: true });
  });

  test('rows that arrive twice, because others came before them, are kept once', async () => {
    const { read } = host([], (start) => (start === 0 ? numbers(1_000) : numbers(401, 890)));
    expect(await readPages(read)).toEqual({ rows: numbers(1_291), complete: true });
  });
});
