import type { Call } from './call.ts';

const USUAL_LIMIT = 100;

/** A list as the service answers it. */
export interface Page<Row> {
  start: number;
  limit: number;
  count: number;
  data: Row[];
  /** Missing with `total=false`. */
  total?: number;
  /** With which id the next page begins; only in lists that are sorted by id. */
  nextid?: number;
}

/**
 * Answers with one page of a list, as `start`, `limit` and `total` ask.
 *
 * @param rows all of them, in their order
 * @param write makes the answer's row
 */
export function paged<Row>(call: Call, rows: readonly Row[], write: (row: Row) => unknown): Response {
  return Response.json(pageOf(call, rows, write));
}

/** One page of a list, as `start`, `limit` and `total` ask. */
export function pageOf<Row>({ query, mostRows }: Call, rows: readonly Row[], write: (row: Row) => unknown): Page<unknown> {
  const start = Math.max(0, query.integer('start') ?? 0);
  const asked = query.integer('limit') ?? USUAL_LIMIT;
  const limit = Math.min(asked > 0 ? asked : USUAL_LIMIT, mostRows);
  const data = rows.slice(start, start + limit).map(write);
  return { start, limit, count: data.length, data, ...(query.flag('total', true) ? { total: rows.length } : {}) };
}

/**
 * A list inside an answer, which is always whole.
 *
 * @param limit as the service writes it there
 */
export function wholeList<Row>(rows: readonly Row[], limit: number, write: (row: Row) => unknown): Page<unknown> {
  return { start: 0, limit, count: rows.length, data: rows.map(write), total: rows.length };
}
