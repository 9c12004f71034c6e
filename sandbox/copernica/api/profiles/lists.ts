import { type Column, type Conditions, compareValues, fieldColumn, readConditions, specialColumns } from '../../account/conditions.ts';
import { findNamed } from '../../account/fields.ts';
import type { Field, Profile, Subprofile } from '../../account/model.ts';
import { invalidData } from '../answers.ts';
import type { Call } from '../call.ts';
import { pageOf } from '../paging.ts';

/** What can be listed: either all of a database or of a collection. */
interface Listed<Row> {
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
  /** Whether `orderby` is known there; otherwise the order is that of the ids. */
  readonly isSortable: boolean;
  readonly write: (row: Row, dataOnly: boolean) => object;
}

/**
 * Answers a list of profiles or subprofiles. Conditions that cannot be used are ignored, so that the list is then longer (seen by a third party, 2020).
 */
export function listed<Row extends Profile | Subprofile>(call: Call, { fields, rows, isSortable, write }: Listed<Row>): Response {
  const { query } = call;
  const { matches } = readConditions(fields, query.list('fields'));
  const column = isSortable ? orderColumn(fields, query.text('orderby') ?? 'id') : byId;
  const isDescending = isSortable && query.text('order')?.toLowerCase() === 'desc';
  const sorted = inOrder(rows.filter(matches), column, isDescending);
  const dataOnly = query.flag('dataonly');
  const page = pageOf(call, sorted, (row) => write(row, dataOnly));
  const last = sorted[page.start + page.count - 1];
  // Seen as a number (2022); documented as the id with which the next page begins in a list that is sorted by id.
  const next = last === undefined || column !== byId || page.count === 0 ? {} : { nextid: last.id + (isDescending ? -1 : 1) };
  return Response.json({ ...page, ...next });
}

/**
 * The rows that a write by condition is about.
 *
 * @throws ApiError without any condition, or with one that names no field: on a PUT that is refused (documented since August 2021)
 */
export function matching<Row extends Profile | Subprofile>({ query }: Call, fields: readonly Field[], rows: readonly Row[]): Row[] {
  const texts = query.list('fields');
  const { matches, unusable }: Conditions = readConditions(fields, texts);
  if (texts.length === 0 || unusable.length > 0) {
    throw invalidData();
  }
  return rows.filter(matches);
}

const byId: Column = { type: 'integer', read: ({ id }) => String(id) };
/** The same at each request, so that pages fit together. */
const atRandom: Column = { type: 'text', read: ({ secret }) => secret };

/** The built-in names take precedence here, although a condition means a field with that name (seen of `modified`, 2020). */
function orderColumn(fields: readonly Field[], name: string): Column {
  switch (name.toLowerCase()) {
    case 'id':
      return byId;
    case 'random':
      return atRandom;
    case 'modified':
      return specialColumns.get('modified') ?? byId;
    default: {
      const field = findNamed(fields, name);
      return field ? fieldColumn(field) : byId;
    }
  }
}

function inOrder<Row extends Profile | Subprofile>(rows: readonly Row[], { type, read }: Column, isDescending: boolean): Row[] {
  const keyed = rows.map((row) => ({ row, key: read(row) }));
  const sorted = keyed.toSorted((one, other) => compareValues(type, one.key, other.key) || one.row.id - other.row.id);
  return (isDescending ? sorted.toReversed() : sorted).map(({ row }) => row);
}
