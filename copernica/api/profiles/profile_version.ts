import { hash } from 'node:crypto';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { unknownId } from '../../../webservice/names/known_ids.ts';
import type { Account } from '../connection/account.ts';
import { type Field, fieldNamed } from '../fields/field.ts';
import { watchedDatabase } from '../structure/database.ts';
import type { Profile } from './profile.ts';

/** A profile with its id. */
type KnownProfile = Profile & { readonly id: number };

/**
 * What tells a state of a profile from its other ones: when it was changed, and its values, because it may be changed twice in a second. Names and empty values do not
 * count, so that a field that is renamed or added makes nothing new.
 */
export function versionOf({ id, modified, values }: KnownProfile): string {
  return `${id}-${modified ?? ''}-${digest(
    Object.values(values)
      .filter((value) => value !== '')
      .sort(),
  )}`;
}

/**
 * The function that tells the states of profiles apart by some of their fields alone.
 *
 * @param profiles those whose states are to be told apart
 * @param fieldIds any order means the same
 * @throws ServiceFailure where the database has no such field, or its fields are being changed
 */
export async function versionsBy(
  account: Account,
  databaseId: number,
  profiles: readonly KnownProfile[],
  fieldIds: readonly number[],
): Promise<(profile: KnownProfile) => string> {
  const names = new Set(profiles.flatMap(({ values }) => Object.keys(values)));
  const idsIn = (fields: readonly Field[]): boolean => fieldIds.every((wanted) => fields.some(({ id }) => id === wanted));
  const { fields } = await watchedDatabase(
    account,
    databaseId,
    (candidate) => idsIn(candidate.fields) && [...names].every((name) => fieldNamed(candidate.fields, name) !== undefined),
  );
  const unknown = fieldIds.find((wanted) => !fields.some(({ id }) => id === wanted));
  if (unknown !== undefined) {
    throw unknownId('Field', unknown);
  }
  const nameById = new Map([...names].map((name) => [fieldNamed(fields, name)?.id, name]));
  const wanted = [...new Set(fieldIds)].sort((one, other) => one - other).map((id) => nameById.get(id));
  return ({ id, values }) => `${id}-${digest(wanted.map((name) => valueIn(values, name)))}`;
}

/** A value that is missing is no change: for a moment, a field that was renamed is known by its old name alone. */
function valueIn(values: Readonly<Record<string, string>>, name: string | undefined): string {
  const value = name === undefined ? undefined : values[name];
  if (value === undefined) {
    throw new ServiceFailure('unavailable', 'Copernica did not deliver a field that is watched.');
  }
  return value;
}

/** Enough of a digest that no two states of one profile share it. */
const digest = (values: readonly string[]): string => hash('sha256', JSON.stringify(values)).slice(0, 16);
