import type { Account } from './account.ts';
import { writeValues } from './fields.ts';
import type { Interest, Profile, Subprofile } from './model.ts';

/** What is written to a profile. What is missing stays as it is. */
export interface ProfileChange {
  /** As they are stored, by field id. */
  readonly values?: ReadonlyMap<number, string>;
  /** On or off, by interest id. */
  readonly interests?: ReadonlyMap<number, boolean>;
  /** What happens to the interests that are not named; they are kept unless it says `off`. */
  readonly others?: 'kept' | 'off';
}

/**
 * Writes values and interests of a profile. It counts as updated, and `modified` moves, only when something really changes (seen of fields by a third party,
 * 2020; assumed of interests).
 *
 * @param at when the change happened, in milliseconds since 1970
 */
export function changeProfile(account: Account, profile: Profile, { values = new Map(), interests, others = 'kept' }: ProfileChange, at: number): void {
  const database = account.databaseOf(profile);
  const fields = writeValues(profile, database.fields, values, at);
  const switched = interests === undefined ? [] : switchInterests(profile, database.interests, interests, others);
  if (switched.length > 0) {
    profile.modified = at;
  }
  if (fields.length > 0 || switched.length > 0) {
    account.onEvent({ type: 'update', entity: profile, fields, interests: switched });
  }
}

/**
 * Writes values of a subprofile.
 *
 * @param values as they are stored, by field id
 * @param at when the change happened, in milliseconds since 1970
 */
export function changeSubprofile(account: Account, subprofile: Subprofile, values: ReadonlyMap<number, string>, at: number): void {
  const fields = writeValues(subprofile, account.collection(subprofile.collectionId)?.fields ?? [], values, at);
  if (fields.length > 0) {
    account.onEvent({ type: 'update', entity: subprofile, fields, interests: [] });
  }
}

/** @returns the interests that changed */
function switchInterests(profile: Profile, all: readonly Interest[], wanted: ReadonlyMap<number, boolean>, others: 'kept' | 'off'): Interest[] {
  const before = profile.interestIds;
  const isOn = (id: number) => wanted.get(id) ?? (others === 'kept' && before.has(id));
  profile.interestIds = new Set(all.filter(({ id }) => isOn(id)).map(({ id }) => id));
  return all.filter(({ id }) => before.has(id) !== profile.interestIds.has(id));
}
