import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { nullOn } from '../../../webservice/null_on.ts';
import { comparable } from '../../../webservice/values/texts.ts';
import type { Account } from '../connection/account.ts';
import { spokenLabel } from '../fields/field.ts';
import { sameValue } from '../fields/key_value.ts';
import { getSubprofile, getSubprofiles } from '../methods/subprofiles.ts';
import { gone, profilesToChange, type Sought as SoughtProfile } from '../profiles/find.ts';
import { changeable, findByKey, type Key, MAX_MATCHES, type Matches, storedText } from '../records/matches.ts';
import type { Collection, Database } from '../structure/structure.ts';
import { ownedSubprofiles } from './owned_subprofiles.ts';
import { type ExistingSubprofile, type Subprofile, subprofileFrom } from './subprofile.ts';

/** Subprofiles with a value, of anyone. */
interface OfAnyone {
  readonly key: Key;
  readonly owner: null;
}

/** Subprofiles of one profile. */
interface OfProfile<Wanted extends Key | null> {
  readonly key: Wanted;
  readonly owner: SoughtProfile;
}

/** Which subprofiles are meant: one by its id, or those with a value in a field, of anyone or of one profile. */
export type Sought = { readonly id: number } | OfAnyone | OfProfile<Key>;

/** Several subprofiles that are meant: those with a value, those of a profile, or both. */
export type SoughtSeveral = OfAnyone | OfProfile<Key | null>;

/** The failure where the subprofile that a step is about is gone. */
export const goneSubprofile = (): ServiceFailure => new ServiceFailure('missing_record', 'The subprofile no longer exists.');

/** A subprofile of which nothing is known but its id, or not even that. */
export function unknownSubprofile(id: number | null, { id: collectionId }: Collection): Subprofile {
  return { id, profileId: null, collectionId, values: {}, created: null, modified: null, removed: null };
}

/**
 * The profile that subprofiles belong to.
 *
 * @returns its id
 * @throws ServiceFailure of the kind `missing_record` where there is none, or it was removed, and `invalid_input` where several have the value
 */
export async function ownerOf(account: Account, database: Database, sought: SoughtProfile): Promise<number> {
  const ifSeveral = 'A subprofile belongs to one of them, so fill in “Profile” instead.';
  const [{ id, removed }] = await profilesToChange(account, database, sought, ifSeveral);
  if (removed !== null) {
    throw gone();
  }
  return id;
}

/**
 * Finds the subprofiles of a profile that have a value in a field; all of them where no value is sought. Removed ones are no match.
 *
 * @throws ServiceFailure of the kind `unexpected_answer` where one does not carry the field, which was renamed then; and like `ownedSubprofiles`
 */
export async function findOwned(account: Account, profileId: number, { id }: Collection, key: Key | null): Promise<Matches<ExistingSubprofile>> {
  const there = (await ownedSubprofiles(account, profileId, id)).filter(({ removed }) => removed === null);
  if (key === null) {
    return { rows: there, isCut: false };
  }
  const { field, value } = key;
  if (!there.every(({ values }) => Object.keys(values).some((name) => comparable(name) === comparable(field.name)))) {
    throw new ServiceFailure('unexpected_answer', `Copernica returned subprofiles without the field “${spokenLabel(field)}”, so nothing was done.`);
  }
  return { rows: there.filter(({ values }) => sameValue(field, storedText(values, field), value)), isCut: false };
}

/** What a step that creates or updates has found. */
export interface ToChange {
  readonly profileId: number;
  /** Those of the profile that it may change; none where one is to be created. */
  readonly subprofiles: readonly ExistingSubprofile[];
}

/**
 * Finds the profile that a subprofile is to belong to, and its subprofiles that have a value.
 *
 * @param meant `key` is null where a new one is always created; `ifSeveral` says what to do where several have the value, null where all of them are meant
 * @throws ServiceFailure, like `ownerOf`, `findOwned` and `changeable`
 */
export async function findToChange(
  account: Account,
  database: Database,
  collection: Collection,
  { owner, key, ifSeveral }: { readonly owner: SoughtProfile; readonly key: Key | null; readonly ifSeveral: string | null },
): Promise<ToChange> {
  const profileId = await ownerOf(account, database, owner);
  const subprofiles = key === null ? [] : changeable(await findOwned(account, profileId, collection, key), key, 'subprofile', ifSeveral);
  return { profileId, subprofiles };
}

/**
 * Reads a subprofile of a collection, which may be a removed one.
 *
 * @throws ServiceFailure of the kind `not_found` where there is none with this id, and `invalid_input` where it belongs to another collection
 */
export async function readSubprofile(account: Account, { id, name }: Collection, subprofileId: number): Promise<ExistingSubprofile> {
  const subprofile = subprofileFrom(await account.call(getSubprofile, { subprofile: subprofileId }));
  if ((subprofile.collectionId ?? id) !== id) {
    throw new ServiceFailure('invalid_input', `Subprofile ${subprofileId} belongs to collection ${subprofile.collectionId}, not to “${name}”.`);
  }
  return subprofile;
}

/**
 * The subprofiles that a step may change.
 *
 * @param ifSeveral what to do where several have the value; null where all of them are meant
 * @throws ServiceFailure of the kind `missing_record` where there is none, and like `readSubprofile` and `changeable`
 */
export async function subprofilesToChange(
  account: Account,
  database: Database,
  collection: Collection,
  sought: Sought,
  ifSeveral: string | null,
): Promise<readonly [ExistingSubprofile, ...ExistingSubprofile[]]> {
  if ('id' in sought) {
    const subprofile = await nullOn(readSubprofile(account, collection, sought.id));
    if (subprofile === null) {
      throw goneSubprofile();
    }
    return [subprofile];
  }
  const [first, ...others] = changeable(await matchesOf(account, database, collection, sought), sought.key, 'subprofile', ifSeveral);
  if (first === undefined) {
    throw new ServiceFailure('missing_record', `No subprofile has this value in “${sought.key.field.name}”.`);
  }
  return [first, ...others];
}

/**
 * The subprofiles that a search finds, the lowest id first; no more than a step may change. A removed one is not found.
 *
 * @throws ServiceFailure
 */
export async function searchSubprofiles(account: Account, database: Database, collection: Collection, sought: Sought): Promise<readonly ExistingSubprofile[]> {
  if ('id' in sought) {
    const subprofile = await nullOn(readSubprofile(account, collection, sought.id));
    return subprofile === null || subprofile.removed !== null ? [] : [subprofile];
  }
  return (await matchesOf(account, database, collection, sought)).rows.slice(0, MAX_MATCHES);
}

/**
 * The subprofiles that are meant, the lowest id first; of a profile that is not there, none. Removed ones are not found.
 *
 * @param most so many are enough
 * @throws ServiceFailure
 */
export async function matchesOf(
  account: Account,
  database: Database,
  collection: Collection,
  sought: SoughtSeveral,
  most = MAX_MATCHES,
): Promise<Matches<ExistingSubprofile>> {
  if (sought.owner === null) {
    return findByKey(sought.key, async (query) => (await account.call(getSubprofiles, { collection: collection.id, query })).data, subprofileFrom, most);
  }
  const profileId = await nullOn(ownerOf(account, database, sought.owner));
  return profileId === null ? { rows: [], isCut: false } : findOwned(account, profileId, collection, sought.key);
}
