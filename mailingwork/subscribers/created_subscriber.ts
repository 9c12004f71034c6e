import { normalized } from '../../webservice/values/texts.ts';
import type { Account } from '../connection/account.ts';
import type { FieldValues } from '../fields/field_input.ts';
import { readFieldValue } from '../fields/fields.ts';
import type { Field } from '../functions/fields.ts';
import { findByEmail } from './subscriber_lookup.ts';
import { readSubscriber, type WholeSubscriber } from './subscribers.ts';

/** A subscriber to create. */
export interface NewSubscriber {
  readonly email: string;
  /** Field values as they are sent, the address aside. */
  readonly values: FieldValues;
  readonly listIds: readonly number[];
  /** Who had the address before; null where that was not asked. */
  readonly before: readonly number[] | null;
}

/**
 * Finds a subscriber whose creation had an unclear outcome. The newest who has the address is the one, where it was free before; where that was not
 * asked, only a subscriber who is exactly as sent: an older one of the same address must not pass for the new one.
 *
 * @param fields the account's fields
 * @returns the id, null where there is none
 * @throws ServiceFailure
 */
export async function findCreated(account: Account, sent: NewSubscriber, fields: readonly Field[]): Promise<number | null> {
  const ids = (await findByEmail(account, sent.email)).filter((id) => !sent.before?.includes(id));
  const [newest] = ids.toSorted((one, other) => other - one);
  if (newest === undefined || sent.before !== null) {
    return newest ?? null;
  }
  return isAsSent(await readSubscriber(account, newest), sent, fields, account.timeZone) ? newest : null;
}

/** In exactly these lists, and with these values; what is in other fields may come from their defaults. */
function isAsSent(subscriber: WholeSubscriber, { values, listIds }: NewSubscriber, fields: readonly Field[], timeZone: string): boolean {
  const types = new Map(fields.map(({ id, type }) => [id, type]));
  const comparable = (id: number, value: string | null) => readFieldValue(value === null ? null : normalized(value), types.get(id), timeZone);
  const stored = new Map(subscriber.values.map(({ id, value }) => [id, comparable(id, value)]));
  return (
    listIds.every((id) => subscriber.listIds.includes(id)) &&
    subscriber.listIds.every((id) => listIds.includes(id)) &&
    Object.entries(values).every(([id, value]) => stored.get(Number(id)) === comparable(Number(id), value))
  );
}
