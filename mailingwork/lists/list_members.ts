import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { unknownId } from '../../webservice/names/known_ids.ts';
import { readFresh } from '../../webservice/names/name_table.ts';
import { inParallel } from '../../webservice/parallel.ts';
import type { Account } from '../connection/account.ts';
import { getRecipientIdsByListId } from '../functions/subscribers/recipients.ts';
import { listsTable } from '../names/tables.ts';

/** A subscriber in a list. */
export interface Membership {
  readonly listId: number;
  readonly subscriberId: number;
}

/** More lists are too many to be read in one poll. */
export const MAX_LISTS = 20;
/** Memberships that a poll looks at, shared evenly among the lists. */
export const MEMBERSHIPS = 5_000;
/** Lists that are read at the same time. */
const CONCURRENCY = 3;

/**
 * The newest members of lists: those with the highest ids, because the webservice tells nothing but ids. A list that was deleted is left out while
 * others are left.
 *
 * @param isFirst whether this is the first poll. It looks at twice as many, because whenever a new member leaves, the one below takes the place
 * in later polls, and must be known by then.
 * @throws ServiceFailure, also where none of the lists exists
 */
export async function newestMembers(account: Account, listIds: readonly number[], isFirst: boolean): Promise<Membership[]> {
  const lists = [...new Set(listIds)];
  if (lists.length > MAX_LISTS) {
    throw new ServiceFailure('invalid_input', `Choose at most ${MAX_LISTS} lists.`);
  }
  const perList = Math.floor(((isFirst ? 2 : 1) * MEMBERSHIPS) / lists.length);
  const members = await inParallel(lists, CONCURRENCY, async (listId) => ({ listId, subscriberIds: await membersOf(account, listId) }));
  const [gone] = lists;
  if (gone !== undefined && members.every(({ subscriberIds }) => subscriberIds === null)) {
    throw unknownId('List', gone);
  }
  const memberships = members.map(({ listId, subscriberIds }) => {
    const newest = [...new Set(subscriberIds)].toSorted((one, other) => other - one).slice(0, perList);
    return newest.map((subscriberId) => ({ listId, subscriberId }));
  });
  return memberships.flat().toSorted((one, other) => other.subscriberId - one.subscriberId || other.listId - one.listId);
}

/**
 * The ids of a list's members; null where the list does not exist: which code says so is not known, but the account's lists tell.
 *
 * @throws ServiceFailure
 */
export async function membersOf(account: Account, listId: number): Promise<readonly number[] | null> {
  try {
    return await account.call(getRecipientIdsByListId, { listId });
  } catch (error) {
    const isRefusal = error instanceof ServiceFailure && error.kind === 'refused';
    if (isRefusal && !(await readFresh(account, listsTable)).some(({ id }) => id === listId)) {
      return null;
    }
    throw error;
  }
}
