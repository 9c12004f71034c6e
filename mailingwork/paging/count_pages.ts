import type { CallOptions } from '../../webservice/calls/call_options.ts';
import { deliveredCount } from '../../webservice/catalogue/contracts.ts';
import type { Account } from '../connection/account.ts';
import { isLastPage, PAGE_ROWS } from './pages.ts';

/** Asks for one page of rows. */
export type ReadPage<Row> = (page: { readonly start: number; readonly limit: number }, options: CallOptions) => Promise<readonly Row[]>;

/** More rows than this are not read; that makes a hundred calls of a thousand rows. */
export const MAX_ROWS = 100_000;
/** Pages that are asked for at the same time, once there turn out to be many. */
const MAX_WIDTH = 3;

/**
 * Goes through rows page by page without keeping them, until they end, too many were read or the time is up.
 *
 * @param read asks for one page
 * @param take gets every row once
 * @param signal ends the counting early
 * @returns whether these were all rows
 * @throws ServiceFailure where a page could not be read though there was time
 */
export async function countPages<Row>(account: Account, read: ReadPage<Row>, take: (row: Row) => void, signal: AbortSignal): Promise<boolean> {
  const leaveMs = account.budget.part('afterCounting');
  const first = await read({ start: 0, limit: PAGE_ROWS }, { leaveMs });
  first.forEach(take);
  // A host with a smaller maximum of its own answers with fewer rows, so its pages are as long as the first one.
  const limit = deliveredCount(first);
  let done = isLastPage(limit);
  for (let pages = 1; !done; ) {
    if (signal.aborted || pages * limit >= MAX_ROWS || account.budget.remaining() <= leaveMs) {
      return false;
    }
    const width = Math.min(pages, MAX_WIDTH);
    const starts = Array.from({ length: width }, (_, index) => (pages + index) * limit);
    const next = await inTime(account, leaveMs, Promise.all(starts.map((start) => read({ start, limit }, { leaveMs }))));
    if (next === null) {
      return false;
    }
    if (pages === 1 && isSame(first, next[0])) {
      // The host ignores where to start. If it also keeps to the limit, the number of rows is unknown.
      return limit < PAGE_ROWS;
    }
    next.flat().forEach(take);
    done = next.some((page) => deliveredCount(page) < limit);
    pages += width;
  }
  return true;
}

/** null where the time ran out. */
async function inTime<Result>(account: Account, leaveMs: number, attempt: Promise<Result>): Promise<Result | null> {
  try {
    return await attempt;
  } catch (error) {
    // Timers keep no exact time.
    if (account.budget.remaining() <= leaveMs + 100) {
      return null;
    }
    throw error;
  }
}

function isSame<Row>(one: readonly Row[], other: readonly Row[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
