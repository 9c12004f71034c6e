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
import { type ExistingSubprofile, subprofileFrom } from './subprofile.ts';

/** Which subprofiles are meant: one by its id, or those with a value in a field, of anyone or of one profile. */
export type Sought = { readonly id: number } | { readonly key: Key; readonly owner: SoughtProfile | null };

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
 * Finds the subprofiles of a profile that have a value in a field. Removed ones are no match.
 *
 * @throws ServiceFailure of the kind `unexpected_answer` where one does not carry the field, which was renamed then; and like `ownedSubprofiles`
 */
export async function findOwned(account: Account, profileId: number, { id }: Collection, { field, value }: Key): Promise<Matches<ExistingSubprofile>> {
  const there = (await ownedSubprofiles(account, profileId, id)).filter(({ removed }) => removed === null);
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
    throw new ServiceFailure('invalid_input', `Subprofile ${subprofileId} belongs to collection ${subprofile.collectionId}, and not to “${name}”.`);
  }
  return subprofile;
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

async function matchesOf(
  account: Account,
  database: Database,
  collection: Collection,
  { key, owner }: Exclude<Sought, { readonly id: number }>,
): Promise<Matches<ExistingSubprofile>> {
  if (owner === null) {
    return findByKey(key, async (query) => (await account.call(getSubprofiles, { collection: collection.id, query })).data, subprofileFrom);
  }
  const profileId = await nullOn(ownerOf(account, database, owner));
  return profileId === null ? { rows: [], isCut: false } : findOwned(account, profileId, collection, key);
}
