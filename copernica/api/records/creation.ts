import type { CallOptions } from '../../../webservice/calls/call_options.ts';
import { toIsoDate } from '../../../webservice/values/time.ts';
import { writeOrFind } from '../../../webservice/write_or_find.ts';
import { type Account, TIME_ZONE } from '../connection/account.ts';
import type { Field } from '../fields/field.ts';
import { sameValue } from '../fields/key_value.ts';
import { type LookedUp, storedText } from './matches.ts';

/**
 * Creates a record.
 *
 * @param post makes the call
 * @param find finds the record where the outcome is unclear or the answer does not name it, and none that was there before; null where it is not there
 * @returns its id; null where neither the answer nor the look-up tells it
 * @throws ServiceFailure
 */
export async function createdId(
  account: Account,
  post: (options: CallOptions) => Promise<{ readonly created: number | null }>,
  find: () => Promise<number | null>,
): Promise<number | null> {
  const told = await writeOrFind(account, async (options) => (await post(options)).created, find);
  return told ?? (await find().catch(() => null));
}

/** A record with the time at which it was created. */
export interface Dated extends LookedUp {
  readonly created: string | null;
}

/**
 * Whether a record may be one that a step created: it has all values that were sent, and is no older than the step.
 *
 * @param fields all fields of the database or collection
 * @param values the texts that were sent, by field name
 * @param since when the step began, in milliseconds since 1970
 */
export function mayBeCreated(record: Dated, fields: readonly Field[], values: Readonly<Record<string, string>>, since: number): boolean {
  return (
    isSince(record.created, since) &&
    fields.every((field) => !Object.hasOwn(values, field.name) || sameValue(field, storedText(record.values, field), storedText(values, field)))
  );
}

/**
 * Whether a date is no earlier than a moment. Dates are told in whole seconds. When summer time ends, an hour of Amsterdam's clocks comes twice, and nothing tells which of the
 * two is meant: the later one counts, so that what a step created is found. A record that is up to an hour older counts then too.
 *
 * @param created Amsterdam's time, as delivered; null where it is not told, which proves nothing
 * @param since milliseconds since 1970
 */
export function isSince(created: string | null, since: number): boolean {
  const iso = created === null ? null : toIsoDate(created, TIME_ZONE);
  return iso !== null && Date.parse(iso) >= Math.floor(since / 1000) * 1000;
}
