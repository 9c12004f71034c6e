import { nullOn } from '../../webservice/null_on.ts';
import { lookBack } from '../../webservice/paging/look_back.ts';
import type { Account } from '../connection/account.ts';
import type { FieldValue } from '../fields/fields.ts';
import { emailOf, onlyEmailField, onlyFields, personFieldIds } from '../fields/fields.ts';
import { getOptouts, type OptOut } from '../functions/subscribers/opt_in_out.ts';
import { readableFields } from '../names/tables.ts';
import { NEWEST_ROWS, newestRows } from '../paging/newest_rows.ts';
import type { ListValue, SubscriberEvent } from './events.ts';

/** Opt-outs are few and none may be lost, so more than a week without a poll does no harm. */
const LOOK_BACK_DAYS = 10;

/** An opt-out that GetOptouts tells of; unlike a delivery, it always has the parts that are read here. */
export interface OptOutEvent extends SubscriberEvent {
  readonly fields: readonly FieldValue[];
  readonly lists: readonly ListValue[];
}

/** An opt-out with the id that stands for it for ever: GetOptouts tells none, so it is made of setup, person and date. */
export interface RecordedOptOut extends OptOutEvent {
  readonly id: string;
}

/** Reads a row of GetOptouts as the event that a webhook would have delivered. */
export function optOutEvent({ optoutSetup, recipient, fields, listId, date }: OptOut): OptOutEvent {
  const lists = [...new Set(listId)].map((id) => ({ id, value: true }));
  return { rawId: null, setupId: optoutSetup, subscriberId: recipient, fields, lists, rawDate: date, additional: {} };
}

/**
 * The opt-outs of the last days, newest first, whatever webhooks there are. Rows that would have one id, such as one for each list, are one opt-out; one
 * whose subscriber is not told, perhaps because they were deleted since, can start nothing and is left out.
 *
 * @param now milliseconds since 1970
 * @param isFirst whether this is the first poll, which looks at twice as many
 * @throws ServiceFailure
 */
export async function recordedOptOuts(account: Account, now: number, isFirst: boolean): Promise<RecordedOptOut[]> {
  const fields = await readableFields(account);
  const read = (wanted: { readonly fieldId?: string }): Promise<OptOut[]> =>
    newestRows(
      (startDate, page) => account.call(getOptouts, { advanced: { ...wanted, startDate, ...page } }),
      now,
      (isFirst ? 2 : 1) * NEWEST_ROWS,
      lookBack(now, LOOK_BACK_DAYS * 24),
    );
  const ids = new Set([...personFieldIds(fields ?? []), ...(fields ?? []).map(({ id }) => id)]);
  // No client asks for several fields here. Where that is refused, the address alone is better than nothing.
  const rows = (await nullOn(read(onlyFields([...ids])), ['refused'])) ?? (await read(onlyEmailField(fields)));
  const found = new Map<string, RecordedOptOut>();
  for (const row of rows) {
    const person = row.recipient ?? emailOf(row.fields, fields)?.toLowerCase();
    if (person !== undefined) {
      const id = [row.optoutSetup, person, row.date].filter((part) => part !== null).join('-');
      const known = found.get(id)?.lists.map((list) => list.id) ?? [];
      const additional = row.email === null ? {} : { email: row.email };
      found.set(id, { ...optOutEvent({ ...row, listId: [...known, ...row.listId] }), id, additional });
    }
  }
  return [...found.values()];
}
