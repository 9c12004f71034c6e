import { isOfKind, ServiceFailure } from '../../webservice/calls/failure.ts';
import { readIncluding } from '../../webservice/names/name_table.ts';
import { mailboxOf } from '../../webservice/values/addresses.ts';
import type { Account } from '../connection/account.ts';
import { emailValue, type FieldValues } from '../fields/field_input.ts';
import { updateRecipientById } from '../functions/subscribers/recipients.ts';
import { fieldsTable } from '../names/tables.ts';
import { partialFailure } from './partial_failure.ts';
import { type FoundSubscribers, findByEmail } from './subscriber_lookup.ts';
import { readListIds } from './subscribers.ts';

/** What is to change on subscribers; what is missing stays as it is. */
export interface Changes {
  /** Field values; an empty one clears the field (assumed, see UpdateRecipientById in the catalogue). */
  readonly values: FieldValues;
  readonly newEmail?: string | undefined;
  /** Whether the new address may belong to other subscribers already. */
  readonly allowExisting?: boolean;
}

/** At least one subscriber, the one to show first. */
type SubscriberIds = readonly [number, ...number[]];

/** Subscribers after a change. */
export interface ChangedSubscribers {
  /** Those who were changed. */
  readonly ids: SubscriberIds;
  /** Others who have the address; null where they were not looked up. */
  readonly others: readonly number[] | null;
  /** null where an id was named and the address did not change. */
  readonly email: string | null;
}

/**
 * Changes the subscribers that a user means, the address included.
 *
 * @throws ServiceFailure of the kind `missing_record` where none of them exists; `invalid_input`, with nothing changed, where the new address belongs
 *   to other subscribers and may not
 */
export async function change(account: Account, found: FoundSubscribers, { values, newEmail, allowExisting = false }: Changes): Promise<ChangedSubscribers> {
  const email = newEmail ?? found.email;
  if (newEmail === undefined) {
    if (email === null && Object.keys(values).length === 0) {
      await readListIds(account, found.ids[0]);
    }
    return { ids: await update(account, found.ids, values), others: email === null ? null : [], email };
  }
  const address = emailValue(newEmail, await readIncluding(account, fieldsTable));
  const isSame = found.email !== null && mailboxOf(newEmail) === mailboxOf(found.email);
  const others = isSame ? [] : allowExisting ? null : await othersWith(account, newEmail, found.ids);
  return { ids: await update(account, found.ids, { ...values, ...address }, isSame), others, email };
}

/**
 * The other subscribers with an address that is to become that of some subscribers.
 *
 * @throws ServiceFailure where that would move one of them to other subscribers' address
 */
async function othersWith(account: Account, email: string, ids: readonly number[]): Promise<number[]> {
  const holders = await findByEmail(account, email);
  const others = holders.filter((id) => !ids.includes(id));
  if (others.length > 0 && !ids.every((id) => holders.includes(id))) {
    throw new ServiceFailure(
      'invalid_input',
      'Another subscriber has the new address, so nothing was changed. To let them share it, set “Allow a Shared Address” to yes.',
    );
  }
  return others;
}

/**
 * Changes field values of several subscribers, one after the other; with nothing to change nothing is sent. One who is gone meanwhile is left out.
 *
 * @param isRepeatable whether a second run finds the same subscribers, which it does not where the address changes
 * @returns those who exist
 * @throws ServiceFailure of the kind `missing_record` where none of them does
 */
export async function update(account: Account, ids: SubscriberIds, values: FieldValues, isRepeatable = true): Promise<SubscriberIds> {
  if (Object.keys(values).length === 0) {
    return ids;
  }
  const changed: number[] = [];
  let missing: unknown;
  for (const id of ids) {
    try {
      await updateOne(account, id, values);
      changed.push(id);
    } catch (error) {
      if (!isOfKind(error, ['missing_record'])) {
        throw partialFailure(error, changed.length, ids.length, 'updated', isRepeatable);
      }
      missing = error;
    }
  }
  const [first, ...others] = changed;
  if (first === undefined) {
    throw missing;
  }
  return [first, ...others];
}

/** Its codes are not documented, so whether the subscriber is the reason for a refusal is looked up. */
async function updateOne(account: Account, recipientId: number, values: FieldValues): Promise<void> {
  try {
    await account.call(updateRecipientById, { recipientId, fields: values });
  } catch (error) {
    if (isOfKind(error, ['refused'])) {
      await readListIds(account, recipientId);
    }
    throw error;
  }
}
