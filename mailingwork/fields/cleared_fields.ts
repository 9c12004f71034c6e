import { readNames } from '../../webservice/names/name_table.ts';
import { inParallel } from '../../webservice/parallel.ts';
import { trimmed } from '../../webservice/values/texts.ts';
import { isNoDate } from '../../webservice/values/time.ts';
import type { Account } from '../connection/account.ts';
import { fieldsTable } from '../names/tables.ts';
import { readValues, type Subscriber } from '../subscribers/subscribers.ts';
import type { FieldValues } from './field_input.ts';
import type { FieldValue } from './fields.ts';

/** Subscribers whose values are read at a time. */
const CONCURRENCY = 5;

/** A field that holds a value although it was sent empty. */
export interface KeptField {
  readonly id: number;
  /** The id where the name could not be read. */
  readonly name: string;
}

/** What clears fields: an empty value for each (assumed, see UpdateRecipientById in the catalogue). */
export function emptied(fieldIds: readonly number[]): FieldValues {
  return Object.fromEntries(fieldIds.map((id) => [id, '']));
}

/**
 * Which fields still hold a value after they were sent empty. Never throws, because the write succeeded.
 *
 * @param subscriber one of the subscribers, read back
 * @param others the ids of the other subscribers, who are read here
 * @returns null where not all of them could be read
 */
export async function keptFields(
  account: Account,
  subscriber: Subscriber,
  others: readonly number[],
  fieldIds: readonly number[],
): Promise<readonly KeptField[] | null> {
  if (fieldIds.length === 0) {
    return [];
  }
  const read = inParallel(others, CONCURRENCY, (id) => readValues(account, id)).catch(() => null);
  const [fields, further] = await Promise.all([readNames(account, fieldsTable, fieldIds), read]);
  if (subscriber.values === null || further === null) {
    return null;
  }
  const values = [subscriber.values, ...further].flat();
  return fieldIds
    .map((id) => ({ id, field: fields?.find((field) => field.id === id) }))
    .filter(({ id, field }) => values.some((value) => value.id === id && !isEmpty(value, field?.type)))
    .map(({ id, field }) => ({ id, name: field?.name ?? String(id) }));
}

/** A date that is not set may be written in zeros, and a yes-or-no field that is not set as 0. */
function isEmpty({ value }: FieldValue, type: string | undefined): boolean {
  const written = trimmed(value ?? '');
  return written === '' || isNoDate(written) || (type === 'boolean' && written === '0');
}
