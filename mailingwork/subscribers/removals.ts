import { isOfKind, isRefusal, ServiceFailure } from '../../webservice/calls/failure.ts';
import type { FunctionDefinition } from '../../webservice/catalogue/define.ts';
import { explainUnknownIds } from '../../webservice/names/known_ids.ts';
import { nullOn } from '../../webservice/null_on.ts';
import { writeOrFind } from '../../webservice/write_or_find.ts';
import type { Account } from '../connection/account.ts';
import { deleteListById, emptyList } from '../functions/lists.ts';
import { deleteRecipientById } from '../functions/subscribers/recipients.ts';
import { countMembers, namedList, readList, requireList } from '../lists/lists.ts';
import { partialFailure } from './partial_failure.ts';
import { findByEmail, resolveSubscriber } from './subscriber_lookup.ts';
import { bestFirst, readListIds, readSubscriber, type WholeSubscriber } from './subscribers.ts';

/*
 * Everything that is removed is read before, because it cannot be read afterwards. Where it does not exist any more, that is a success and not a
 * failure: a run that is repeated after an unclear answer must come to its end, and of several runs at a time only one can be the first. For the same
 * reason, something that does not exist after an unclear answer counts as removed.
 */

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
 * @throws ServiceFailure
 */
export async function removeMembers(account: Account, listId: number): Promise<RemovedFromList> {
  const list = await requireList(account, listId);
  return explainUnknownIds(account, [namedList(listId)], async () => {
    const members = await countMembers(account, listId);
    const isEmpty = async () => (await countMembers(account, listId)) === 0;
    await nullIfGone(() => removeOrVerify(account, emptyList, { listId }, isEmpty), isEmpty);
    return { ...list, members };
  });
}

/**
 * Deletes a list.
 *
 * @returns the list as it was; null where it does not exist (any more)
 * @throws ServiceFailure
 */
export async function removeList(account: Account, listId: number): Promise<RemovedFromList | null> {
  const list = await readList(account, listId);
  if (list === null) {
    return null;
  }
  const isDeleted = async () => (await readList(account, listId)) === null;
  const remove = async () => {
    const members = await countMembers(account, listId);
    await removeOrVerify(account, deleteListById, { listId }, isDeleted);
    return { ...list, members };
  };
  return nullIfGone(remove, isDeleted);
}

/**
 * Deletes the subscribers that a user means, one after the other.
 *
 * @param subscriber an e-mail address or a subscriber id
 * @param allRecords whether all are meant where several have the address
 * @returns those deleted, as they were, best first; none where no subscriber has the address or id (any more)
 * @throws ServiceFailure of the kind `invalid_input` that tells how many there are, where only one may be deleted
 */
export async function removeSubscribers(account: Account, subscriber: string, allRecords: boolean): Promise<WholeSubscriber[]> {
  const { ids, email } = (await nullOn(resolveSubscriber(account, subscriber))) ?? { ids: [], email: null };
  if (ids.length > 1 && !allRecords) {
    throw new ServiceFailure(
      'invalid_input',
      `${ids.length} subscribers have this e-mail address and none was deleted. To delete all of them, set “Delete All Subscribers with the Address” to yes.`,
    );
  }
  const removed: WholeSubscriber[] = [];
  for (const recipientId of ids) {
    try {
      const present = await removeSubscriber(account, recipientId, email);
      if (present !== null) {
        removed.push(present);
      }
    } catch (error) {
      // Those who are gone cannot be found any more, so a second run goes on with the others.
      throw partialFailure(error, removed.length, ids.length, 'deleted', true);
    }
  }
  return bestFirst(removed);
}

/**
 * Deletes one subscriber.
 *
 * @param email the address by which they were found a moment ago; null where an id was named
 * @returns the subscriber as they were; null where they are gone already
 */
function removeSubscriber(account: Account, recipientId: number, email: string | null): Promise<WholeSubscriber | null> {
  let present: WholeSubscriber | null = null;
  const isDeleted = () => isGone(account, recipientId, email, present !== null);
  const remove = async () => {
    present = await readSubscriber(account, recipientId);
    await removeOrVerify(account, deleteRecipientById, { recipientId }, isDeleted);
    return present;
  };
  return nullOn(nullIfGone(remove, isDeleted));
}

/**
 * Whether a subscriber is gone. The code that says so is known of one function only, so any other refusal to read them is judged by what was there
 * a moment ago.
 *
 * @param wasRead whether they could be read before
 */
async function isGone(account: Account, id: number, email: string | null, wasRead: boolean): Promise<boolean> {
  try {
    await readListIds(account, id);
    return false;
  } catch (error) {
    if (isRefusal(error)) {
      return email === null ? wasRead : !(await findByEmail(account, email)).includes(id);
    }
    return isOfKind(error, ['missing_record']);
  }
}

/**
 * Makes a call that removes something. Where its outcome is unclear, it is looked up whether anything is left.
 *
 * @throws ServiceFailure of the kind `uncertain` where something is left: what is there then may be new
 */
async function removeOrVerify<Input>(
  account: Account,
  definition: FunctionDefinition<Input, unknown>,
  input: Input,
  isNothingLeft: () => Promise<boolean>,
): Promise<void> {
  await writeOrFind<unknown>(
    account,
    (options) => account.call(definition, input, { ...options, repeatable: false }),
    async () => (await isNothingLeft()) || null,
  );
}

/**
 * What a removal delivers. Where MAILINGWORK refuses it, another run may have been faster; with which code it says so is not documented, so it is
 * looked up.
 *
 * @returns null where nothing is left to remove
 * @throws the refusal where there is something left, or where that cannot be told
 */
async function nullIfGone<Result>(removal: () => Promise<Result>, isNothingLeft: () => Promise<boolean>): Promise<Result | null> {
  try {
    return await removal();
  } catch (error) {
    if (isRefusal(error) && (await isNothingLeft().catch(() => false))) {
      return null;
    }
    throw error;
  }
}
