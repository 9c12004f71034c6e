import type { PlainOutputField } from 'zapier-platform-core';
import type { Account } from '../../api/connection/account.ts';
import { changed, changeProfiles, hasChanges, type ProfileChanges, readBack } from '../../api/profiles/changes.ts';
import { gone } from '../../api/profiles/find.ts';
import type { ExistingProfile, Profile } from '../../api/profiles/profile.ts';
import { outputsKnowing } from '../../api/profiles/profile_output.ts';
import type { Database } from '../../api/structure/structure.ts';
import { notCleared, notClearedOutputFields } from '../fields/not_cleared.ts';

/** The output field for all profiles that a step was about. */
export const profileIdsOutputField: PlainOutputField = { key: 'profile_ids', label: 'IDs of All Matching Profiles', type: 'integer', list: true };

/** Output fields for what a change did. */
export const changedOutputFields: PlainOutputField[] = [profileIdsOutputField, ...notClearedOutputFields];

/** The sample of that part. */
export const changedSample = { profile_ids: [18381], ...notCleared([], []) };

/**
 * Profiles after a write, of which the first is read back and shown; all of them are read where fields were to be emptied. The write succeeded, so this fails for nothing
 * but a profile of another database: what could not be read is shown as it was sent.
 *
 * @param profiles as they were before
 */
export async function writtenProfiles(account: Account, database: Database, profiles: readonly [Profile, ...Profile[]], changes: ProfileChanges) {
  const [first] = profiles;
  const ids = profiles.map(({ id }) => id).filter((id) => id !== null);
  const read = ids.length === 0 ? null : await readBack(account, database, changes.cleared.length === 0 ? ids.slice(0, 1) : ids);
  const [output] = await outputsKnowing(account, database, [read?.[0] ?? changed(first, changes)]);
  return {
    ...output,
    profile_ids: ids,
    ...notCleared(read, changes.cleared),
  };
}

/**
 * Changes profiles; where nothing is to become different, they are shown as they are.
 *
 * @param profiles as they are; where nothing is to become different, they have been read
 * @param ifGone the failure where none of them is there any more
 * @throws ServiceFailure
 */
export async function changedProfiles(
  account: Account,
  database: Database,
  profiles: readonly [ExistingProfile, ...ExistingProfile[]],
  changes: ProfileChanges,
  ifGone: () => Error = gone,
) {
  if (!hasChanges(changes)) {
    const [output] = await outputsKnowing(account, database, [profiles[0]]);
    return { ...output, profile_ids: profiles.map(({ id }) => id), ...notCleared(profiles, []) };
  }
  const [first, ...others] = await changeProfiles(account, profiles, changes);
  if (first === undefined) {
    throw ifGone();
  }
  return writtenProfiles(account, database, [first, ...others], changes);
}
