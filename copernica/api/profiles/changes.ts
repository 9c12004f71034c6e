import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import type { Account } from '../connection/account.ts';
import { switchInterests, updateProfile } from '../methods/profiles.ts';
import { changedTexts, changeEach, type FieldChanges, readBackEach } from '../records/changes.ts';
import type { Database } from '../structure/structure.ts';
import { readProfile } from './find.ts';
import type { ExistingProfile, Profile } from './profile.ts';

/** What is to become different in a profile. */
export interface ProfileChanges extends FieldChanges {
  /** 1 for an interest to add, 0 for one to take away, by name; others stay. */
  readonly interests: Readonly<Record<string, 0 | 1>>;
}

/**
 * Changes profiles, each by its id: with a condition, a service that ignored it would change all of them.
 *
 * @returns those that were changed, without those that were removed meanwhile
 * @throws ServiceFailure
 */
export async function changeProfiles<Meant extends { readonly id: number }>(
  account: Account,
  profiles: readonly Meant[],
  changes: ProfileChanges,
): Promise<Meant[]> {
  const { interests } = changes;
  const fields = changedTexts(changes);
  return changeEach(profiles, async ({ id }) => {
    if (Object.keys(fields).length > 0) {
      await account.call(updateProfile, { profile: id, body: { fields } });
    }
    if (Object.keys(interests).length > 0) {
      await account.call(switchInterests, { profile: id, body: { ...interests } });
    }
  });
}

/** Whether anything is to become different. */
export function hasChanges({ values, cleared, interests }: ProfileChanges): boolean {
  return Object.keys(values).length + cleared.length + Object.keys(interests).length > 0;
}

/** The failure where the profile that was found is gone, and the next run creates it again. */
export const removedMeanwhile = (): ServiceFailure => new ServiceFailure('unavailable', 'The profile was removed while this step ran.');

/** What a profile should be after a change, as far as that is known without reading it. */
export function changed<Some extends Profile>(profile: Some, { values, interests }: ProfileChanges): Some {
  const stay = profile.interests.filter((name) => !Object.hasOwn(interests, name));
  const added = Object.keys(interests).filter((name) => interests[name] === 1);
  return { ...profile, values: { ...profile.values, ...values }, interests: [...stay, ...added] };
}

/**
 * Reads profiles after a write that succeeded, so that it fails for nothing but a profile of another database.
 *
 * @returns null where not all of them could be read
 */
export function readBack(account: Account, database: Database, ids: readonly number[]): Promise<readonly ExistingProfile[] | null> {
  return readBackEach(ids, (id) => readProfile(account, database, id));
}
