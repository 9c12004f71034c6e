import type { Account } from './account.ts';
import type { CallOptions } from './call.ts';
import { MailingworkFailure } from './failure.ts';
import { deleteListById, emptyList } from './functions/lists.ts';
import { deleteRecipientById } from './functions/recipients.ts';
import { countMembers, readList, requireList } from './lists.ts';
import { orNull } from './or_null.ts';
import { resolve } from './subscriber_lookup.ts';
import { bestFirst, read, type WholeSubscriber } from './subscribers.ts';

/*
 * Everything that is removed is read before, because nobody can read it afterwards. What is gone already is no failure: a run that is
 * repeated after an unclear answer must come to its end. But nothing here is repeated by itself.
 */

/** Somebody should look before an unclear removal is repeated: meanwhile there may be new things to lose. */
const notByItself: CallOptions = { repeatable: false };

/** A list that was emptied or deleted, as it was before. */
export interface RemovedFromList {
  readonly id: number;
  /** null where the list was gone already. */
  readonly name: string | null;
  readonly description: string | null;
  /** How many subscribers were in it; null where that is not known. */
  readonly members: number | null;
}

/**
 * Removes all members of a list. A list that is empty already is emptied again; one that does not exist is an error.
 *
 * @throws MailingworkFailure
 */
export async function removeMembers(account: Account, listId: number): Promise<RemovedFromList> {
  const list = await requireList(account, listId);
  const members = await countMembers(account, listId);
  await account.call(emptyList, { listId }, notByItself);
  return { ...list, members };
}

/**
 * Deletes a list.
 *
 * @returns the list as it was; null where it does not exist (any more)
 * @throws MailingworkFailure
 */
export async function removeList(account: Account, listId: number): Promise<RemovedFromList | null> {
  const list = await readList(account, listId);
  if (list === null) {
    return null;
  }
  const members = await countMembers(account, listId);
  await account.call(deleteListById, { listId }, notByItself);
  return { ...list, members };
}

/**
 * Deletes the subscribers that a user means, one after the other.
 *
 * @param subscriber an e-mail address or a subscriber id
 * @param allRecords whether all are meant where several have the address
 * @returns those deleted, as they were, best first; none where nobody has the address or id (any more)
 * @throws MailingworkFailure of the kind `invalid_input` that tells how many there are, where only one may be deleted
 */
export async function removeSubscribers(account: Account, subscriber: string, allRecords: boolean): Promise<WholeSubscriber[]> {
  const ids = (await orNull(resolve(account, subscriber)))?.ids ?? [];
  if (ids.length > 1 && !allRecords) {
    throw new MailingworkFailure(
      'invalid_input',
      `${ids.length} subscribers have this e-mail address and none was deleted. To delete all of them, say yes to “Delete All Records of the Address”.`,
    );
  }
  const removed: WholeSubscriber[] = [];
  for (const recipientId of ids) {
    try {
      const present = await orNull(read(account, recipientId));
      if (present !== null) {
        await account.call(deleteRecipientById, { recipientId }, notByItself);
        removed.push(present);
      }
    } catch (error) {
      throw tellingDone(error, removed.length, ids.length);
    }
  }
  return bestFirst(removed);
}

/** Those who are gone cannot be found any more, so the failure tells how many they are. */
function tellingDone(error: unknown, done: number, all: number): unknown {
  return done > 0 && error instanceof MailingworkFailure
    ? new MailingworkFailure(error.kind, `${done} of ${all} subscribers were deleted, then: ${error.message}`, error)
    : error;
}
