import type { Account } from '../connection/account.ts';
import { emailFieldOf } from '../fields/field.ts';
import { createProfile } from '../methods/profiles.ts';
import { createdId, mayBeCreated } from '../records/creation.ts';
import { type Key, storedText } from '../records/matches.ts';
import type { Database } from '../structure/structure.ts';
import type { ProfileChanges } from './changes.ts';
import { findProfiles } from './find.ts';
import type { Profile } from './profile.ts';

/** A profile to create. */
export interface NewProfile {
  /** Texts to store, by field name. */
  readonly values: Readonly<Record<string, string>>;
  /** Names of the interests it gets. */
  readonly interests: readonly string[];
}

/**
 * Creates a profile.
 *
 * @param find finds it where the outcome is unclear or the answer does not name it, and none that was there before; null where it is not there
 * @returns as it was sent, without an id where neither the answer nor the look-up tells it
 * @throws ServiceFailure
 */
export async function create(account: Account, database: Database, { values, interests }: NewProfile, find: () => Promise<number | null>): Promise<Profile> {
  const switched = Object.fromEntries(interests.map((name) => [name, 1]));
  const body = { fields: { ...values }, ...(interests.length === 0 ? {} : { interests: switched }) };
  const id = await createdId(account, (options) => account.call(createProfile, { database: database.id, body }, options), find);
  return { id, databaseId: database.id, values, interests, created: null, modified: null, removed: null };
}

/**
 * Creates the profile with a value that none has.
 *
 * @returns as it was sent
 * @throws ServiceFailure
 */
export function createWithKey(account: Account, database: Database, key: Key, changes: ProfileChanges): Promise<Profile> {
  // A mapped value of the key field is the same, perhaps in another spelling.
  const values = { [key.field.name]: key.value, ...changes.values };
  const interests = Object.keys(changes.interests).filter((name) => changes.interests[name] === 1);
  // None had the value before, so one that has it was made here.
  return create(account, database, { values, interests }, async () => (await findProfiles(account, database.id, key)).rows.at(-1)?.id ?? null);
}

/**
 * Finds a profile that was created although another one may have had its values before: by its address, and only one with all values that were sent,
 * which is no older than the step.
 *
 * @param since when the step began, in milliseconds since 1970
 * @returns the newest; null where there is none, or no address was sent
 */
export async function findCreated(account: Account, { id, fields }: Database, { values, interests }: NewProfile, since: number): Promise<number | null> {
  const email = emailFieldOf(fields);
  const address = email === undefined ? '' : storedText(values, email);
  if (email === undefined || address === '') {
    return null;
  }
  const { rows } = await findProfiles(account, id, { field: email, value: address });
  const found = rows.filter((row) => mayBeCreated(row, fields, values, since) && interests.every((name) => row.interests.includes(name)));
  return found.at(-1)?.id ?? null;
}
