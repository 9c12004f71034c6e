import { nullOn } from '../../../webservice/null_on.ts';
import type { Account } from '../connection/account.ts';
import { deleteProfile, getProfile } from '../methods/profiles.ts';
import { type ExistingProfile, profileFrom } from './profile.ts';

/**
 * What became of a profile that was to be deleted. A database can be set so that deleting does nothing or unsubscribes instead, whichever user or program deletes (REST v4 documentation,
 * January 2024); `not_confirmed` where the profile could not be read afterwards.
 */
export type Removal = 'deleted' | 'unsubscribed_instead' | 'still_there' | 'not_confirmed';

/**
 * Deletes a profile; one that is removed already is left as it is.
 *
 * @param before the profile as it was
 * @throws ServiceFailure of the call that deletes
 */
export async function remove(account: Account, before: ExistingProfile): Promise<Removal> {
  if (before.removed !== null) {
    return 'deleted';
  }
  const removed = await nullOn(account.call(deleteProfile, { profile: before.id }));
  return removed === null ? 'deleted' : removalOf(account, before);
}

/** Reads what became of a profile. Never throws: the call that was to remove it succeeded. */
export async function removalOf(account: Account, before: ExistingProfile): Promise<Removal> {
  try {
    const delivered = await nullOn(account.call(getProfile, { profile: before.id }));
    const after = delivered === null ? null : profileFrom(delivered, before.databaseId);
    if (after === null || after.removed !== null) {
      return 'deleted';
    }
    return contentsOf(after) === contentsOf(before) ? 'still_there' : 'unsubscribed_instead';
  } catch {
    return 'not_confirmed';
  }
}

const contentsOf = ({ values, interests }: ExistingProfile): string => JSON.stringify([Object.entries(values).toSorted(), interests.toSorted()]);
