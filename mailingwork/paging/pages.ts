import { deliveredCount } from '../../webservice/catalogue/contracts.ts';

/** Rows per call, as public clients ask for them (CiviCRM extension of Greenpeace CEE). */
export const PAGE_ROWS = 1_000;

/** Pages overlap by this part, so that none is missed when rows before it disappear between two calls. */
const OVERLAP = 0.05;

/** The options of one page; empty where all rows are asked for at once. */
export type Page = { readonly start: number; readonly limit: number } | Record<never, never>;

/** What was read page by page. */
export interface Pages<Row> {
  readonly rows: Row[];
  /** Whether these are all there are. */
  readonly complete: boolean;
}

/**
 * Reads all rows page by page. A host that ignores paging is understood too: it answers with more rows than asked for, or with the same
 * again, and then everything is asked for at once.
 *
 * @param read asks for one page
 * @param enough stop as soon as there are this many rows
 */
export async function readPages<Row>(read: (page: Page) => Promise<readonly Row[]>, enough: number = Number.POSITIVE_INFINITY): Promise<Pages<Row>> {
  const rows = new Map<string, Row>();
  let start = 0;
  let overlap = 0;
  while (rows.size < enough) {
    const page = await read({ start, limit: PAGE_ROWS });
    const delivered = deliveredCount(page);
    const known = rows.size;
    for (const row of page) {
      rows.set(JSON.stringify(row), row);
    }
    if (rows.size === known && delivered > overlap) {
      return { rows: [...(await read({}))], complete: true };
    }
    if (rows.size === known || isLastPage(delivered)) {
      return { rows: [...rows.values()], complete: true };
    }
    overlap = Math.floor(delivered * OVERLAP);
    start += delivered - overlap;
  }
  return { rows: [...rows.values()], complete: false };
}

/** A short page is the last one. A round number of rows may be the host's own maximum, which is not documented. */
export function isLastPage(rows: number): boolean {
  return rows === 0 || rows > PAGE_ROWS || rows % 50 !== 0;
}
