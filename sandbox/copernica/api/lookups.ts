import type { Account } from '../account/account.ts';
import { findNamed } from '../account/fields.ts';
import type { Collection, Database, Profile, Subprofile, View } from '../account/model.ts';
import { ApiError } from './answers.ts';
import type { Call } from './call.ts';

/*
 * What a path names. Databases and collections are also known by their names, in any letter case; these messages were seen (by a third party, 2020). For a
 * selection the one for a profile is assumed.
 */

/** @throws ApiError when there is no such database */
export function databaseIn({ state, path }: Call): Database {
  return databaseNamed(state.account, part(path, 'database'));
}

/** @throws ApiError when there is no such database */
export function databaseNamed({ databases }: Account, idOrName: string): Database {
  return found(findNamed(databases.values(), idOrName), 'No database with supplied ID');
}

/** @throws ApiError when there is no such collection */
export function collectionIn({ state, path }: Call): Collection {
  return collectionNamed(state.account, part(path, 'collection'));
}

/** @throws ApiError when there is no such collection */
export function collectionNamed({ databases }: Account, idOrName: string): Collection {
  const all = [...databases.values()].flatMap(({ collections }) => collections);
  return found(findNamed(all, idOrName), 'No collection with given ID');
}

/** @throws ApiError when there is no such selection */
export function viewIn({ state, path }: Call): View {
  return found(state.account.views.get(idIn(path, 'view')));
}

/**
 * A profile, even when it was removed.
 *
 * @throws ApiError when there is no such profile
 */
export function profileIn({ state, path }: Call): Profile {
  return found(state.account.profiles.get(idIn(path, 'profile')));
}

/**
 * A subprofile, even when it was removed.
 *
 * @throws ApiError when there is no such subprofile
 */
export function subprofileIn({ state, path }: Call): Subprofile {
  return found(state.account.subprofiles.get(idIn(path, 'subprofile')), 'No subprofile with supplied ID');
}

/**
 * A profile that can be written.
 *
 * @throws ApiError when there is no such profile, or it was removed
 */
export function livingProfileIn(call: Call): Profile {
  const profile = profileIn(call);
  if (profile.removed !== null) {
    throw new ApiError('This profile has already been removed');
  }
  return profile;
}

/**
 * A subprofile that can be written.
 *
 * @throws ApiError when there is no such subprofile, or it was removed
 */
export function livingSubprofileIn(call: Call): Subprofile {
  const subprofile = subprofileIn(call);
  if (subprofile.removed !== null) {
    throw new ApiError('This subprofile has already been removed');
  }
  return subprofile;
}

/** An id in a path; 0, which no row has, when it is not a number. */
export function idIn(path: Call['path'], name: string): number {
  const text = part(path, name);
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

/** A part of a path that stands in braces in the operation's name. */
export function part(path: Call['path'], name: string): string {
  return path.get(name) ?? '';
}

/** @throws ApiError where there is nothing */
export function found<Row>(row: Row | undefined, message = 'No entity with supplied ID'): Row {
  if (row === undefined) {
    throw new ApiError(message);
  }
  return row;
}
