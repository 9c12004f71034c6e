import type { Account } from '../connection/account.ts';
import { deleteProfile, getProfile } from '../methods/profiles.ts';
import { type Removal, removalOf, removeRecord } from '../records/removal.ts';
import { type ExistingProfile, profileFrom } from './profile.ts';

/**
 * Deletes a profile; one that is removed already is left as it is.
 *
 * @param before the profile as it was
 * @throws ServiceFailure of the call that deletes
 */
export function remove(account: Account, before: ExistingProfile): Promise<Removal> {
  return removeRecord(before, () => account.call(deleteProfile, { profile: before.id }), reading(account, before));
}

/** Reads what became of a profile. Never throws: the call that was to remove it succeeded. */
export function removalOfProfile(account: Account, before: ExistingProfile): Promise<Removal> {
  return removalOf(before, reading(account, before));
}

function reading(account: Account, { id, databaseId }: ExistingProfile): () => Promise<ExistingProfile> {
  return async () => profileFrom(await account.call(getProfile, { profile: id }), databaseId);
}
