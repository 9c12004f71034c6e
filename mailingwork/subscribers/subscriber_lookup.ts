import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { requireKnown } from '../../webservice/names/known_ids.ts';
import { nullOn } from '../../webservice/null_on.ts';
import { addressForms, addressIn } from '../../webservice/values/addresses.ts';
import type { Account } from '../connection/account.ts';
import { writeValue } from '../fields/field_input.ts';
import { emailFieldOf } from '../fields/fields.ts';
import type { Field } from '../functions/fields.ts';
import { getRecipientIdsByFieldIdAndValue } from '../functions/subscribers/recipient_lookup.ts';
import { getRecipientIdsByEmail } from '../functions/subscribers/recipients.ts';
import { fieldsTable } from '../names/tables.ts';
import { emailOfSubscriber } from './subscribers.ts';

/**
 * Finds all subscribers with an address, in whichever form it is stored; several are possible (manual page on duplicates, doku 360).
 *
 * @returns their ids, [] where there is none
 */
export async function findByEmail(account: Account, email: string): Promise<number[]> {
  return distinct((await byForm(account, email)).flatMap(({ ids }) => ids));
}

/**
 * The forms of an address that subscribers have in this account; the address itself where it has one form only, or no subscriber.
 *
 * @throws ServiceFailure
 */
export async function storedForms(account: Account, email: string): Promise<readonly string[]> {
  const [address, ...others] = addressForms(email);
  const stored = others.length === 0 ? [] : (await byForm(account, email)).filter(({ ids }) => ids.length > 0);
  return stored.length === 0 ? [address] : stored.map(({ form }) => form);
}

function byForm(account: Account, email: string) {
  return Promise.all(addressForms(email).map(async (form) => ({ form, ids: distinct(await nullOn(account.call(getRecipientIdsByEmail, { email: form }))) })));
}

/**
 * Finds all subscribers with a value in a field: first as the value is written, then as it was typed. The e-mail field is searched by address.
 *
 * @param value as it was typed
 * @returns their ids, [] where there is none
 * @throws ServiceFailure, of the kind `invalid_input` where the field does not exist, or the value is a date that cannot be read
 */
export async function findByField(account: Account, fieldId: number, value: string): Promise<number[]> {
  const fields = await requireKnown(account, fieldsTable, [fieldId], 'Subscriber field');
  const isEmail = emailFieldOf(fields)?.id === fieldId && addressIn(value) !== null;
  if (isEmail) {
    return findByEmail(account, value);
  }
  const written = fields.filter(({ id }) => id === fieldId).flatMap((field) => searchedTexts(value, field, fields, account.timeZone));
  for (const text of new Set([...written, value])) {
    const ids = distinct(await nullOn(account.call(getRecipientIdsByFieldIdAndValue, { fieldId, value: text })));
    if (ids.length > 0) {
      return ids;
    }
  }
  return [];
}

/** The texts that a value may have been written as, the likeliest first. */
function searchedTexts(value: string, field: Field, fields: readonly Field[], timeZone: string): readonly string[] {
  const written = writeValue(value, field, fields, timeZone);
  return field.type === 'email' ? addressForms(written) : [written].filter((text) => text !== '');
}

/**
 * Finds all who have the address of the subscriber that a user means; where an id was named, that one comes first.
 *
 * @throws ServiceFailure like `resolveSubscriber`; of the kind `missing_record` too where the one named does not exist, `not_found` where they have no address
 */
export async function resolveAddress(account: Account, subscriber: string): Promise<FoundSubscribers & { readonly email: string }> {
  const { ids, email } = await resolveSubscriber(account, subscriber);
  return email === null ? withSameAddress(account, ids[0], await emailOfSubscriber(account, ids[0])) : { ids, email };
}

/**
 * Like `resolveAddress`; but where an id was named and its address cannot be had, because there is none or this user may not read it, the one with the
 * id is meant alone.
 */
export async function resolveAddressOrId(account: Account, subscriber: string): Promise<FoundSubscribers> {
  const found = await resolveSubscriber(account, subscriber);
  const [id] = found.ids;
  const email = found.email === null ? await nullOn(emailOfSubscriber(account, id), ['not_found', 'missing_record', 'refused', 'permission']) : null;
  return email === null ? found : withSameAddress(account, id, email);
}

async function withSameAddress(account: Account, id: number, email: string): Promise<FoundSubscribers & { readonly email: string }> {
  const others = (await findByEmail(account, email)).filter((other) => other !== id);
  return { ids: [id, ...newestFirst(others)], email };
}

/** An answer with one row for each list would name a subscriber several times. */
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
 * @throws ServiceFailure of the kind `missing_record` where an address has no subscriber
 */
export async function resolveSubscriber(account: Account, subscriber: string): Promise<FoundSubscribers> {
  if (/^[1-9]\d{0,14}$/.test(subscriber)) {
    return { ids: [Number(subscriber)], email: null };
  }
  const email = addressIn(subscriber);
  if (email === null) {
    throw new ServiceFailure('invalid_input', 'The subscriber must be an e-mail address or a subscriber ID.');
  }
  const [newest, ...others] = newestFirst(await findByEmail(account, email));
  if (newest === undefined) {
    throw new ServiceFailure('missing_record', 'No confirmed subscriber has this e-mail address.');
  }
  return { ids: [newest, ...others], email };
}
