import type { Account } from './account.ts';
import { MailingworkFailure } from './failure.ts';
import { getRecipientIdsByListId } from './functions/recipients.ts';
import { inParallel } from './in_parallel.ts';

/** A subscriber in a list. */
export interface Membership {
  readonly listId: number;
  readonly subscriberId: number;
}

/** More lists are too many to be read in one poll. */
export const MOST_LISTS = 20;
/** Memberships that a poll looks at, shared evenly among the lists. */
const MEMBERSHIPS = 5_000;
/** Lists that are read at the same time. */
const AT_ONCE = 3;

/**
 * The newest members of lists: those with the highest ids, because the webservice tells nothing but ids.
 *
 * @param isFirst whether this is the first poll. It looks at twice as many, because whenever a new member leaves, the one below takes the place
 * in later polls, and must be known by then.
 * @throws MailingworkFailure
 */
export async function newestMembers(account: Account, listIds: readonly number[], isFirst: boolean): Promise<Membership[]> {
  const lists = [...new Set(listIds)];
  if (lists.length > MOST_LISTS) {
    throw new MailingworkFailure('invalid_input', `More than ${MOST_LISTS} lists are chosen.`);
  }
  const perList = Math.floor(((isFirst ? 2 : 1) * MEMBERSHIPS) / lists.length);
  const memberships = await inParallel(lists, AT_ONCE, async (listId) => {
    const subscriberIds = new Set(await account.call(getRecipientIdsByListId, { listId }));
    const newest = [...subscriberIds].toSorted((one, other) => other - one).slice(0, perList);
    return newest.map((subscriberId) => ({ listId, subscriberId }));
  });
  return memberships.flat().toSorted((one, other) => other.subscriberId - one.subscriberId || other.listId - one.listId);
}
