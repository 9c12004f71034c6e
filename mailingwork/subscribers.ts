import type { Account } from './account.ts';
import { fieldsPart, listsPart, readKnowing } from './directory.ts';
import { MailingworkFailure } from './failure.ts';
import type { FieldValues } from './field_input.ts';
import { emailValue, writeValue } from './field_input.ts';
import type { FieldValue } from './fields.ts';
import { emailOf } from './fields.ts';
import { getRecipientIdsByFieldIdAndValue } from './functions/recipient_lookup.ts';
import {
  createRecipient,
  getRecipientFieldsById,
  getRecipientIdsByEmail,
  getRecipientListsById,
  importRecipients,
  updateRecipientById,
} from './functions/recipients.ts';
import { inParallel } from './in_parallel.ts';
import { requireKnown, requireOne } from './known_ids.ts';
import { orNull } from './not_found.ts';

/** A subscriber as read from the account. A part is null where it could not be read after a write that succeeded. */
export interface Subscriber {
  /** null only for one just created whose id the answer did not name. */
  readonly id: number | null;
  readonly values: readonly FieldValue[] | null;
  readonly listIds: readonly number[] | null;
}

/**
 * Finds all subscribers with an address; several are possible (manual page on duplicates, doku 360).
 *
 * @returns their ids, [] where there is none
 */
export async function findByEmail(account: Account, email: string): Promise<number[]> {
  return (await orNull(account.call(getRecipientIdsByEmail, { email }))) ?? [];
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
  return (await orNull(account.call(getRecipientIdsByFieldIdAndValue, { fieldId, value: written }))) ?? [];
}

/** The subscribers that a user means. */
export interface FoundSubscribers {
  /** The newest first. */
  readonly ids: readonly [number, ...number[]];
  /** null where the user named an id. */
  readonly email: string | null;
}

/**
 * Finds the subscribers that a user means.
 *
 * @param subscriber an e-mail address or a subscriber id
 * @throws MailingworkFailure of the kind `not_found` where an address has no subscriber
 */
export async function resolve(account: Account, subscriber: string): Promise<FoundSubscribers> {
  if (/^[1-9]\d{0,14}$/.test(subscriber)) {
    return { ids: [Number(subscriber)], email: null };
  }
  if (!subscriber.includes('@')) {
    throw new MailingworkFailure('invalid_input', 'The subscriber must be an e-mail address or a subscriber ID.');
  }
  const [newest, ...others] = (await findByEmail(account, subscriber)).toSorted((one, other) => other - one);
  if (newest === undefined) {
    throw new MailingworkFailure('not_found', 'No confirmed subscriber has this e-mail address.');
  }
  return { ids: [newest, ...others], email: subscriber };
}

/** A subscriber of whom every part was read. */
export interface WholeSubscriber extends Subscriber {
  readonly id: number;
  readonly values: readonly FieldValue[];
  readonly listIds: readonly number[];
}

/** Reads one subscriber whole. Throws a `MailingworkFailure`. */
export async function read(account: Account, id: number): Promise<WholeSubscriber> {
  const [values, lists] = await Promise.all([
    account.call(getRecipientFieldsById, { recipientId: id }),
    account.call(getRecipientListsById, { recipientId: id }),
  ]);
  return { id, values, listIds: lists.map((list) => list.id) };
}

/** More subscribers of one address than this are named by id only. */
const MAX_READ = 20;

/** Subscribers that are read at a time, two calls each. */
const AT_ONCE = 5;

/**
 * Reads several subscribers of one address, best first: who is in most lists, then the newest. One who was deleted meanwhile is left out.
 *
 * @throws MailingworkFailure where one of them could not be read
 */
export async function readAll(account: Account, ids: readonly number[]): Promise<WholeSubscriber[]> {
  const newest = ids.toSorted((one, other) => other - one).slice(0, MAX_READ);
  const found = await inParallel(newest, AT_ONCE, (id) => orNull(read(account, id)));
  return bestFirst(found.filter((subscriber) => subscriber !== null));
}

/** Sorts subscribers, the newest of whom come first already, by the number of their lists. */
export function bestFirst(subscribers: readonly WholeSubscriber[]): WholeSubscriber[] {
  return subscribers.toSorted((one, other) => other.listIds.length - one.listIds.length);
}

/** Reads a subscriber after a write. A write that succeeded is a success, whatever becomes of the reading. */
export async function readBack(account: Account, id: number | null): Promise<Subscriber> {
  const unread = { id, values: null, listIds: null };
  return id === null ? unread : read(account, id).catch(() => unread);
}

/**
 * Creates one subscriber.
 *
 * @param values field values, the address aside
 * @param listIds at least one
 * @returns the new subscriber's id, null where the answer names none
 */
export async function create(account: Account, email: string, values: FieldValues, listIds: readonly number[]): Promise<number | null> {
  if (listIds.length === 0) {
    throw new MailingworkFailure('invalid_input', 'Nobody has this address yet, and a new subscriber needs at least one list.');
  }
  const fields = await readKnowing(account, fieldsPart);
  await requireKnown(account, listsPart, listIds, 'List');
  return account.call(createRecipient, { listId: listIds.join(','), fields: { ...values, ...emailValue(email, fields) } });
}

/**
 * Changes field values of several subscribers, one after the other; with nothing to change nothing is sent.
 *
 * @throws MailingworkFailure that names a subscriber who does not exist
 */
export async function update(account: Account, ids: readonly number[], values: FieldValues): Promise<void> {
  if (Object.keys(values).length === 0) {
    return;
  }
  for (const recipientId of ids) {
    try {
      await account.call(updateRecipientById, { recipientId, fields: values });
    } catch (error) {
      // Its codes are not documented, so whether the subscriber is the reason is looked up.
      if (error instanceof MailingworkFailure && error.kind === 'refused') {
        await requireSubscriber(account, recipientId);
      }
      throw error;
    }
  }
}

/** Makes sure that a subscriber exists. Throws a `MailingworkFailure` that names the id. */
export async function requireSubscriber(account: Account, recipientId: number): Promise<void> {
  if ((await orNull(account.call(getRecipientListsById, { recipientId }))) === null) {
    throw new MailingworkFailure('not_found', `Subscriber ${recipientId} does not exist in this account.`);
  }
}

/** Puts a new address among the values to change; no address, no change. Throws a `MailingworkFailure`. */
export async function withEmail(account: Account, values: FieldValues, email: string | undefined): Promise<FieldValues> {
  return email === undefined ? values : { ...values, ...emailValue(email, await readKnowing(account, fieldsPart)) };
}

/** What a create-or-update did. */
export interface Written {
  readonly created: boolean;
  /** The newest first; empty for a new subscriber whose id the answer did not name. */
  readonly ids: readonly number[];
}

/**
 * Creates a subscriber, or updates all who have the address.
 *
 * @param choices lists for somebody new, and lists that existing subscribers are added to
 * @throws MailingworkFailure
 */
export async function createOrUpdate(
  account: Account,
  email: string,
  values: FieldValues,
  choices: { readonly lists: readonly number[]; readonly addToLists: readonly number[] },
): Promise<Written> {
  const ids = (await findByEmail(account, email)).toSorted((one, other) => other - one);
  if (ids.length === 0) {
    const id = await create(account, email, values, choices.lists);
    return { created: true, ids: id === null ? [] : [id] };
  }
  if (choices.addToLists.length > 0) {
    await requireKnown(account, listsPart, choices.addToLists, 'List');
  }
  await update(account, ids, values);
  await addToLists(account, email, choices.addToLists);
  return { created: false, ids };
}

/**
 * Adds an address to lists (with no list nothing is sent), keeping subscriber ids and the lists it is in (assumed, see ImportRecipients in the catalogue).
 *
 * @throws MailingworkFailure
 */
export async function addToLists(account: Account, email: string, listIds: readonly number[]): Promise<void> {
  if (listIds.length === 0) {
    return;
  }
  const fields = await readKnowing(account, fieldsPart);
  await requireKnown(account, listsPart, listIds, 'List');
  for (const listId of listIds) {
    const { added, updated, skipped } = await account.call(
      importRecipients,
      { listId, recipients: [emailValue(email, fields)], mode: 'update_add' },
      { repeatable: true },
    );
    if (skipped === 1 && !added && !updated && (await membersByEmail(account, email, listId)).length === 0) {
      throw new MailingworkFailure('refused', `MAILINGWORK did not add the subscriber to list ${listId}, as may be with people who opted out of it.`);
    }
  }
}

async function membersByEmail(account: Account, email: string, listId: number): Promise<number[]> {
  return (await orNull(account.call(getRecipientIdsByEmail, { email, advanced: { listId } }))) ?? [];
}

/** The address of a subscriber. Throws a `MailingworkFailure` of the kind `not_found` where he has none. */
export async function emailOfSubscriber(account: Account, id: number): Promise<string> {
  const fields = await readKnowing(account, fieldsPart);
  const email = emailOf(await account.call(getRecipientFieldsById, { recipientId: id }), fields);
  if (email === null) {
    throw new MailingworkFailure('not_found', `Subscriber ${id} has no e-mail address.`);
  }
  return email;
}
