import { deliveredCount } from '../../webservice/catalogue/contracts.ts';
import { isLastPage } from './pages.ts';

/** So many rows are line items of one step: Zapier loops over no more. */
export const STEP_ROWS = 500;

/** The rows of one step, and where the next one starts; null where there are no more. */
export interface Step<Row> {
  readonly rows: readonly Row[];
  readonly next: number | null;
}

/** Takes the rows of one step out of all rows. */
export function stepOf<Row>(all: readonly Row[], start: number): Step<Row> {
  const end = start + STEP_ROWS;
  return { rows: all.slice(start, end), next: end < all.length ? end : null };
}

/**
 * Reads the rows of one step. A host that ignores the limit or the start is understood too: it would go on for ever.
 *
 * @param read asks for one page
 * @param start rows that earlier steps have read
 */
export async function readStep<Row>(
  read: (page: { readonly start: number; readonly limit: number }) => Promise<readonly Row[]>,
  start: number,
): Promise<Step<Row>> {
  const [rows, [first]] = await Promise.all([read({ start, limit: STEP_ROWS }), start === 0 ? [] : read({ start: 0, limit: 1 })]);
  const delivered = deliveredCount(rows);
  const ignoresStart = first !== undefined && JSON.stringify(first) === JSON.stringify(rows[0]);
  if (ignoresStart && delivered <= STEP_ROWS) {
    return stepOf(await read({ start: 0, limit: start + STEP_ROWS + 1 }), start);
  }
  if (delivered > STEP_ROWS) {
    const { rows: shown, next } = stepOf(rows, ignoresStart ? start : 0);
    return { rows: shown, next: next === null ? null : start + STEP_ROWS };
  }
  return { rows, next: isLastPage(delivered) ? null : start + delivered };
}
