import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { readIncluding } from '../../webservice/names/name_table.ts';
import { nullOn } from '../../webservice/null_on.ts';
import { inParallel } from '../../webservice/parallel.ts';
import type { Account } from '../connection/account.ts';
import type { FieldValue } from '../fields/fields.ts';
import { emailOf } from '../fields/fields.ts';
import { getRecipientFieldsById, getRecipientListsById } from '../functions/subscribers/recipients.ts';
import { fieldsTable } from '../names/tables.ts';

/** A subscriber as read from the account. A part is null where it could not be read after a write that succeeded. */
export interface Subscriber {
  /** null only for one just created whose id the answer did not name. */
  readonly id: number | null;
  readonly values: readonly FieldValue[] | null;
  readonly listIds: readonly number[] | null;
  /** Lists they were added to just now: where one is not among those read, the membership may still appear. */
  readonly addedTo?: readonly number[];
}

/** A subscriber whose every part was read. */
export interface WholeSubscriber extends Subscriber {
  readonly id: number;
  readonly values: readonly FieldValue[];
  readonly listIds: readonly number[];
}

/**
 * Reads the lists of a subscriber.
 *
 * @throws ServiceFailure of the kind `missing_record` where they do not exist
 */
export async function readListIds(account: Account, id: number): Promise<number[]> {
  const lists = await naming(id, account.call(getRecipientListsById, { recipientId: id }));
  return lists.map((list) => list.id);
}

/**
 * Reads the field values of a subscriber.
 *
 * @throws ServiceFailure like `readListIds`
 */
export function readValues(account: Account, id: number): Promise<FieldValue[]> {
  return naming(id, account.call(getRecipientFieldsById, { recipientId: id }));
}

/** An id comes from an earlier step, so the user needs to know which of them does not exist. */
async function naming<Result>(id: number, attempt: Promise<Result>): Promise<Result> {
  const result = await nullOn(attempt);
  if (result === null) {
    throw new ServiceFailure('missing_record', `Subscriber ${id} does not exist in this account.`);
  }
  return result;
}

/**
 * Reads one subscriber whole.
 *
 * @throws ServiceFailure like `readListIds`
 */
export async function readSubscriber(account: Account, id: number): Promise<WholeSubscriber> {
  const [values, listIds] = await Promise.all([readValues(account, id), readListIds(account, id)]);
  return { id, values, listIds };
}

/** More subscribers of one address than this are named by id only. */
const MAX_READ = 20;

/** Subscribers that are read at a time, two calls each. */
const CONCURRENCY = 5;

/**
 * Reads several subscribers of one address, best first: who is in most lists, then the newest. One who was deleted meanwhile is left out.
 *
 * @throws ServiceFailure where one of them could not be read
 */
export async function readAll(account: Account, ids: readonly number[]): Promise<WholeSubscriber[]> {
  const newest = ids.toSorted((one, other) => other - one).slice(0, MAX_READ);
  const found = await inParallel(newest, CONCURRENCY, (id) => nullOn(readSubscriber(account, id)));
  return bestFirst(found.filter((subscriber) => subscriber !== null));
}

/** Sorts subscribers, which are sorted newest first already, by the number of their lists. */
export function bestFirst(subscribers: readonly WholeSubscriber[]): WholeSubscriber[] {
  return subscribers.toSorted((one, other) => other.listIds.length - one.listIds.length);
}

/** Reads a subscriber after a write. A write that succeeded is a success, whatever becomes of the reading; what cannot be read is null. */
export async function readBack(account: Account, id: number | null): Promise<Subscriber> {
  const orUnread = <Part>(part: Promise<Part>): Promise<Part | null> => part.catch(() => null);
  const [values, listIds] = id === null ? [null, null] : await Promise.all([orUnread(readValues(account, id)), orUnread(readListIds(account, id))]);
  return { id, values, listIds };
}

/**
 * The address of a subscriber.
 *
 * @throws ServiceFailure like `readListIds`, and of the kind `not_found` where they have none
 */
export async function emailOfSubscriber(account: Account, id: number): Promise<string> {
  const fields = await readIncluding(account, fieldsTable);
  const email = emailOf(await readValues(account, id), fields);
  if (email === null) {
    throw new ServiceFailure('not_found', `Subscriber ${id} has no e-mail address.`);
  }
  return email;
}
