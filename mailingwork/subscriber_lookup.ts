import type { Account } from './account.ts';
import { fieldsPart } from './directory.ts';
import { MailingworkFailure } from './failure.ts';
import { writeValue } from './field_input.ts';
import { getRecipientIdsByFieldIdAndValue } from './functions/recipient_lookup.ts';
import { getRecipientIdsByEmail } from './functions/recipients.ts';
import { requireOne } from './known_ids.ts';
import { orNull } from './or_null.ts';
import { emailOfSubscriber } from './subscribers.ts';

/**
 * Finds all subscribers with an address; several are possible (manual page on duplicates, doku 360).
 *
 * @returns their ids, [] where there is none
 */
export async function findByEmail(account: Account, email: string): Promise<number[]> {
  return distinct(await orNull(account.call(getRecipientIdsByEmail, { email })));
}

/**
 * Finds all subscribers with a value in a field.
 *
 * @returns their ids, [] where there is none
 * @throws MailingworkFailure, of the kind `invalid_input` where the field does not exist
 */
export async function findByField(account: Account, fieldId: number, value: string): Promise<number[]> {
  const field = await requireOne(account, fieldsPart, fieldId, 'Subscriber field');
  const written = writeValue(value, field, account.timeZone);
  return distinct(await orNull(account.call(getRecipientIdsByFieldIdAndValue, { fieldId, value: written })));
}

/**
 * Finds all who have the address of the subscriber that a user means; where an id was named, that one comes first.
 *
 * @throws MailingworkFailure like `resolve`; of the kind `missing_record` too where the one named does not exist, `not_found` where they have no address
 */
export async function resolveAddress(account: Account, subscriber: string): Promise<FoundSubscribers & { readonly email: string }> {
  const { ids, email } = await resolve(account, subscriber);
  return email === null ? withSameAddress(account, ids[0], await emailOfSubscriber(account, ids[0])) : { ids, email };
}

/**
 * Like `resolveAddress`; but where an id was named and its address cannot be had, because there is none or this user may not read it, the one with the
 * id is meant alone.
 */
export async function resolveAddressOrId(account: Account, subscriber: string): Promise<FoundSubscribers> {
  const found = await resolve(account, subscriber);
  const [id] = found.ids;
  const email = found.email === null ? await orNull(emailOfSubscriber(account, id), ['not_found', 'missing_record', 'refused', 'permission']) : null;
  return email === null ? found : withSameAddress(account, id, email);
}

async function withSameAddress(account: Account, id: number, email: string): Promise<FoundSubscribers & { readonly email: string }> {
  const others = (await findByEmail(account, email)).filter((other) => other !== id);
  return { ids: [id, ...newestFirst(others)], email };
}

/** An answer with one row for each list would name somebody several times. */
function distinct(ids: readonly number[] | null): number[] {
  return [...new Set(ids)];
}

/** Ids are given in order, so the highest is the newest (assumed, see GetRecipientIdsByListId in the catalogue). */
function newestFirst(ids: readonly number[]): number[] {
  return ids.toSorted((one, other) => other - one);
}

/** The subscribers that a user means. */
export interface FoundSubscribers {
  /** The one whose id the user named first, then the newest. */
  readonly ids: readonly [number, ...number[]];
  /** null where the user named an id and the address is not looked up. */
  readonly email: string | null;
}

/**
 * Finds the subscribers that a user means.
 *
 * @param subscriber an e-mail address or a subscriber id
 * @throws MailingworkFailure of the kind `missing_record` where an address has no subscriber
 */
export async function resolve(account: Account, subscriber: string): Promise<FoundSubscribers> {
  if (/^[1-9]\d{0,14}$/.test(subscriber)) {
    return { ids: [Number(subscriber)], email: null };
  }
  if (!subscriber.includes('@')) {
    throw new MailingworkFailure('invalid_input', 'The subscriber must be an e-mail address or a subscriber ID.');
  }
  const [newest, ...others] = newestFirst(await findByEmail(account, subscriber));
  if (newest === undefined) {
    throw new MailingworkFailure('missing_record', 'No confirmed subscriber has this e-mail address.');
  }
  return { ids: [newest, ...others], email: subscriber };
}
