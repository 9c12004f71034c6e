import { type Column, readConditionsOn } from '../../account/conditions.ts';
import { accountTime, parseAccountTime } from '../../time.ts';
import { invalidData } from '../answers.ts';
import type { Call } from '../call.ts';

/**
 * A time in the query, in milliseconds since 1970; undefined when it is missing.
 *
 * @throws ApiError when it cannot be read (assumed)
 */
export function timeIn({ query }: Call, name: string): number | undefined {
  const text = query.text(name);
  const instant = text === undefined ? undefined : parseAccountTime(text);
  if (text !== undefined && instant === undefined) {
    throw invalidData();
  }
  return instant;
}

/** Whether something happened after `begintime` and before `endtime`; times of the service have no parts of a second. */
export function betweenTimes(call: Call): (row: { readonly at: number }) => boolean {
  const begin = timeIn(call, 'begintime') ?? Number.NEGATIVE_INFINITY;
  const end = timeIn(call, 'endtime') ?? Number.POSITIVE_INFINITY;
  return ({ at }) => inSeconds(at) > begin && inSeconds(at) < end;
}

/** Whether the conditions in `fields[]` hold. Other names than those given are ignored, as with profiles (assumed). */
export function fulfilling<Row>({ query }: Call, columns: Readonly<Record<string, Column<Row>>>): (row: Row) => boolean {
  const byName = new Map(Object.entries(columns));
  return readConditionsOn((name) => byName.get(name), query.list('fields')).matches;
}

/** The time of a row, as a column for conditions. */
export const timeColumn: Column<{ readonly at: number }> = { type: 'datetime', read: ({ at }) => accountTime(at) };

/** The id of a row, as a column for conditions. */
export const idColumn: Column<{ readonly id: number }> = { type: 'integer', read: ({ id }) => String(id) };

/** Whether a property is what a parameter with the values `yes`, `no` and `both` asks for. */
export function isAsked({ query }: Call, name: string, actual: boolean): boolean {
  const asked = query.text(name)?.toLowerCase();
  return (asked !== 'yes' && asked !== 'no') || (asked === 'yes') === actual;
}

/**
 * Rows in a seemingly random order, which is the same at each request, so that pages fit together. Nothing documents the order of the event lists, so a
 * client that relies on one has to fail here.
 */
export function shuffled<Row extends { readonly id: number }>(rows: readonly Row[]): Row[] {
  const place = ({ id }: Row) => (id * 2_654_435_761) % 4_294_967_296;
  return rows.toSorted((one, other) => place(one) - place(other));
}

/** The beginning of the second that an instant lies in. */
export function inSeconds(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}
