import type { PlainOutputField } from 'zapier-platform-core';
import type { Account } from '../../mailingwork/connection/account.ts';
import type { FieldValues } from '../../mailingwork/fields/field_input.ts';
import { fieldsTable, listsTable } from '../../mailingwork/names/tables.ts';
import { subscriberOutput } from '../../mailingwork/subscribers/outputs.ts';
import { findByEmail } from '../../mailingwork/subscribers/subscriber_lookup.ts';
import { readBack, type Subscriber, type WholeSubscriber } from '../../mailingwork/subscribers/subscribers.ts';
import { readNames } from '../../webservice/names/name_table.ts';
import { mailboxOf } from '../../webservice/values/addresses.ts';
import { readableIds } from '../../zapier/inputs/ids.ts';
import { personOutputFields, personSample, subscribedListOutputFields } from './subscriber_outputs.ts';

/** The output fields of every operation that returns a subscriber. */
export const subscriberOutputFields: PlainOutputField[] = [
  ...personOutputFields,
  ...subscribedListOutputFields,
  { key: 'subscriber_ids', label: 'Subscriber IDs of This Address', type: 'integer', list: true },
];

/** The sample of every operation that returns a subscriber. */
export const subscriberSample = {
  ...personSample,
  lists: [{ id: 1, name: 'Newsletter', subscribed: true }],
  subscribed_list_ids: [1],
  subscribed_list_names: ['Newsletter'],
  subscriber_ids: [6049065],
};

/**
 * Subscribers in the one shape, with the account's names. Names are worth a wait but no failure.
 *
 * @param allIds every subscriber id of the address
 * @param knownEmail the address, for subscribers that could not be read back
 */
export async function subscriberResults(account: Account, subscribers: readonly Subscriber[], allIds: readonly number[], knownEmail: string | null) {
  if (subscribers.length === 0) {
    return [];
  }
  const fieldIds = subscribers.flatMap(({ values }) => values?.map(({ id }) => id) ?? []);
  const listIds = subscribers.flatMap((subscriber) => [...(subscriber.listIds ?? []), ...(subscriber.addedTo ?? [])]);
  const [fields, lists] = await Promise.all([readNames(account, fieldsTable, fieldIds), readNames(account, listsTable, listIds)]);
  return subscribers.map((subscriber) => {
    const output = subscriberOutput(subscriber, { fields, lists, timeZone: account.timeZone });
    return { ...output, email: output.email ?? knownEmail, subscriber_ids: allIds };
  });
}

/** Subscribers of whatever addresses in the one shape; each carries the ids of those among them that have its address. */
export async function subscribersOfManyAddresses(account: Account, subscribers: readonly Subscriber[]) {
  const found = await subscriberResults(account, subscribers, [], null);
  return found.map((one) => {
    const ofAddress = found.filter((other) => other === one || (one.email !== null && other.email !== null && mailboxOf(other.email) === mailboxOf(one.email)));
    return { ...one, subscriber_ids: ofAddress.map((other) => other.subscriber_id) };
  });
}

/**
 * What was deleted, as one subscriber: the best of them whole, the ids of all, and all of them as JSON, because they cannot be read any more.
 *
 * @param meant the address or id that the user named, for those who were gone already
 * @param removed best first
 */
export async function removedSubscriber(account: Account, meant: string, removed: readonly WholeSubscriber[]) {
  const gone = { id: readableIds(meant)[0] ?? null, values: null, listIds: null };
  const ids = removed.map(({ id }) => id).toSorted((one, other) => other - one);
  const outputs = await subscriberResults(account, removed.length === 0 ? [gone] : removed, ids, meant.includes('@') ? meant : null);
  const status = removed.length === 0 ? 'not_found' : 'deleted';
  return { ...outputs[0], status, removed_records: status === 'deleted' ? JSON.stringify(outputs) : null };
}

/** A subscriber after a write that succeeded, and what is known without reading. */
export interface WrittenSubscriber {
  /** null where the answer did not name it. */
  readonly id: number | null;
  /** Ids that are known to have the address. */
  readonly ids: readonly number[];
  /** Whether others may have the address too, so that they are looked up. */
  readonly mayHaveOthers: boolean;
  /** null where it is not known before the subscriber is read. */
  readonly email: string | null;
  /** Field values that were sent, for a subscriber whose values cannot be read. */
  readonly values?: FieldValues;
  /** Lists they were just added to; one that is not among those read has `subscribed: null`, because the membership may appear later. */
  readonly addedTo?: readonly number[];
}

/**
 * One subscriber after a write, read back, with the ids of all who have the address. The write succeeded, so this never fails: values that could not
 * be read are those that were sent, and else null.
 *
 * @param subscriber the same, read back already
 */
export async function writtenSubscriber(account: Account, written: WrittenSubscriber, subscriber: Promise<Subscriber> = readBack(account, written.id)) {
  const { email, values: sent = {}, addedTo = [] } = written;
  const others = email === null ? null : othersWith(account, written, email);
  const { id, values, listIds } = await subscriber;
  const known = values ?? Object.entries(sent).map(([fieldId, value]) => ({ id: Number(fieldId), value }));
  const [output] = await subscriberResults(account, [{ id, values: known, listIds, addedTo }], [], email);
  const further = await (others ?? othersWith(account, written, output?.email ?? null));
  return { ...output, subscriber_ids: [...written.ids, ...further] };
}

async function othersWith(account: Account, { ids, mayHaveOthers }: WrittenSubscriber, email: string | null): Promise<number[]> {
  const found = mayHaveOthers && email !== null ? await findByEmail(account, email).catch(() => []) : [];
  return found.filter((id) => !ids.includes(id)).toSorted((one, other) => other - one);
}
