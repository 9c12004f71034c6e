import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { nullOn } from '../../../webservice/null_on.ts';
import type { Account } from '../connection/account.ts';
import { spokenLabel } from '../fields/field.ts';
import { getProfile, getProfiles } from '../methods/profiles.ts';
import { changeable, findByKey, type Key, MAX_MATCHES, type Matches } from '../records/matches.ts';
import type { Database } from '../structure/structure.ts';
import { type ExistingProfile, type Profile, profileFrom } from './profile.ts';

/** Which profile is meant: one by its id, or those with a value in a field. */
export type Sought = { readonly id: number } | { readonly key: Key };

/** The failure where the profile that a step is about is gone. */
export const gone = (): ServiceFailure => new ServiceFailure('missing_record', 'The profile no longer exists.');

/** A profile of which nothing is known but its id, or not even that. */
export function unknownProfile<Id extends number | null>(id: Id, databaseId: number): Profile & { readonly id: Id } {
  return { id, databaseId, values: {}, interests: [], created: null, modified: null, removed: null };
}

/**
 * Finds the profiles that have a value in a field.
 *
 * @throws ServiceFailure like `findByKey`
 */
export function findProfiles(account: Account, databaseId: number, key: Key): Promise<Matches<ExistingProfile>> {
  return findByKey(
    key,
    async (query) => (await account.call(getProfiles, { database: databaseId, query })).data,
    (delivered) => profileFrom(delivered, databaseId),
  );
}

/**
 * Reads a profile of a database, which may be a removed one.
 *
 * @throws ServiceFailure of the kind `not_found` where there is none with this id, and `invalid_input` where it belongs to another database
 */
export async function readProfile(account: Account, database: Pick<Database, 'id'>, id: number): Promise<ExistingProfile> {
  const profile = profileFrom(await account.call(getProfile, { profile: id }), database.id);
  if (profile.databaseId !== database.id) {
    throw new ServiceFailure('invalid_input', `Profile ${id} belongs to database ${profile.databaseId}, not to the chosen one.`);
  }
  return profile;
}

/**
 * Finds the profiles that have a value in a field, and that a step may change.
 *
 * @param ifSeveral what to do where several have it; null where all of them are meant
 * @throws ServiceFailure like `findByKey` and `changeable`
 */
export async function findChangeable(account: Account, { id }: Database, key: Key, ifSeveral: string | null): Promise<readonly ExistingProfile[]> {
  return changeable(await findProfiles(account, id, key), key, 'profile', ifSeveral);
}

/**
 * The profiles that a step may change.
 *
 * @param ifSeveral what to do where several have the value; null where all of them are meant
 * @throws ServiceFailure of the kind `missing_record` where none has the value, and like `findChangeable` and `readProfile`
 */
export async function profilesToChange(
  account: Account,
  database: Database,
  sought: Sought,
  ifSeveral: string | null,
): Promise<readonly [ExistingProfile, ...ExistingProfile[]]> {
  if ('id' in sought) {
    // Before anything is written: an id of another database would have fields of the same names, and another setting for unsubscribing.
    const profile = await nullOn(readProfile(account, database, sought.id));
    if (profile === null) {
      throw gone();
    }
    return [profile];
  }
  const [first, ...others] = await findChangeable(account, database, sought.key, ifSeveral);
  if (first === undefined) {
    throw new ServiceFailure('missing_record', `No profile of this database has this value in “${spokenLabel(sought.key.field)}”.`);
  }
  return [first, ...others];
}

/**
 * The profiles of a database that a search finds, the lowest id first; no more than a step may change. A removed one is not found.
 *
 * @throws ServiceFailure
 */
export async function searchProfiles(account: Account, database: Database, sought: Sought): Promise<readonly ExistingProfile[]> {
  if ('key' in sought) {
    return (await findProfiles(account, database.id, sought.key)).rows.slice(0, MAX_MATCHES);
  }
  const profile = await nullOn(readProfile(account, database, sought.id));
  return profile === null || profile.removed !== null ? [] : [profile];
}
