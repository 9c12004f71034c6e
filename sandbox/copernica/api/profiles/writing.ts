import { changeProfile } from '../../account/changes.ts';
import { findByName, findNamed } from '../../account/fields.ts';
import type { Database, Field, Profile, Subprofile } from '../../account/model.ts';
import { storedValue, textOf } from '../../account/stored.ts';
import { unsubscribe, unsubscribeSubprofile } from '../../processes/unsubscribe.ts';
import type { State } from '../../state.ts';
import { invalidData } from '../answers.ts';
import { entriesOf, isObject, isOn } from '../parameters.ts';

/** What was sent for some fields. */
interface SentValues {
  /** As they are stored, by field id. */
  readonly values: Map<number, string>;
  /** The names that no field has. */
  readonly unknown: readonly string[];
}

/**
 * Reads values by the names of the fields, in any letter case.
 *
 * @param sent anything but an object holds no values (seen by a third party, 2020)
 */
export function sentValues(fields: readonly Field[], sent: unknown): SentValues {
  const entries = entriesOf(sent).map(([name, value]) => ({ name, value, field: findByName(fields, name) }));
  return {
    values: new Map(entries.flatMap(({ field, value }): [number, string][] => (field ? [[field.id, storedValue(field, value)]] : []))),
    unknown: entries.filter(({ field }) => field === undefined).map(({ name }) => name),
  };
}

/**
 * Reads values for a write by condition.
 *
 * @throws ApiError when a name is unknown (documented since August 2021)
 */
export function knownValues(fields: readonly Field[], sent: unknown): Map<number, string> {
  const { values, unknown } = sentValues(fields, sent);
  if (unknown.length > 0) {
    throw invalidData();
  }
  return values;
}

/**
 * Reads interests: a list of names switches them on, an object switches single ones on or off. Names of no interest are ignored (assumed).
 *
 * @returns on or off, by interest id
 */
export function sentInterests({ interests }: Database, sent: unknown): Map<number, boolean> {
  const entries: [string, unknown][] = Array.isArray(sent) ? sent.map((name) => [textOf(name), true]) : entriesOf(sent);
  return new Map(
    entries.flatMap(([name, value]): [number, boolean][] => {
      const interest = findNamed(interests, name);
      return interest ? [[interest.id, isOn(value)]] : [];
    }),
  );
}

/** Whether something was sent that interests can be read from. */
export function areInterests(sent: unknown): boolean {
  return Array.isArray(sent) || isObject(sent);
}

/**
 * Writes what a body holds for a profile: `fields` and `interests`.
 *
 * @param values as they are stored, by field id
 */
export function writeProfile({ account, clock }: State, profile: Profile, values: ReadonlyMap<number, string>, interests: unknown): void {
  changeProfile(account, profile, { values, interests: sentInterests(account.databaseOf(profile), interests) }, clock.now());
}

/** Deletes a profile as its database says: it is removed, unsubscribed, or stays as it is (documented, January 2024). */
export function deleteProfile(state: State, profile: Profile): void {
  const { deletion } = state.account.databaseOf(profile);
  if (deletion === 'remove') {
    state.account.removeProfile(profile, state.clock.now());
  } else if (deletion === 'unsubscribe') {
    unsubscribe(state, profile);
  }
}

/** Deletes a subprofile as its collection says. */
export function deleteSubprofile(state: State, subprofile: Subprofile): void {
  const deletion = state.account.collection(subprofile.collectionId)?.deletion;
  if (deletion === 'remove') {
    state.account.removeSubprofile(subprofile, state.clock.now());
  } else if (deletion === 'unsubscribe') {
    unsubscribeSubprofile(state, subprofile);
  }
}
