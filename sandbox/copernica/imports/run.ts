import { changeProfile, changeSubprofile } from '../account/changes.ts';
import { fieldValue, findByName } from '../account/fields.ts';
import type { Collection, Field, Profile, Subprofile } from '../account/model.ts';
import { storedValue, textOf } from '../account/stored.ts';
import type { State } from '../state.ts';
import type { Import } from './import.ts';

type Needed = Pick<State, 'account' | 'clock'>;

/** Carries out the imports that have become due. */
export function runDueImports(needed: Needed): void {
  const { account, clock } = needed;
  for (const one of account.imports.values()) {
    if (one.doneAt === null && one.startsAt !== null && one.startsAt <= clock.now()) {
      for (const row of one.rows) {
        importRow(needed, one, row);
      }
      one.doneAt = clock.now();
    }
  }
}

function importRow({ account, clock }: Needed, one: Import, row: Import['rows'][number]): void {
  const database = account.databases.get(one.databaseId);
  if (database === undefined) {
    return;
  }
  const values = valuesIn(one, row, database.fields);
  const keys = keysAmong(one, database.fields);
  const known = one.action === 'add' ? [] : account.profiles.of('database', database.id).filter((profile) => isSame(profile, keys, values));
  const created = known.length === 0 && one.action !== 'update' ? [account.addProfile(database.id, new Map(values), [], clock.now())] : [];
  if (one.action === 'ignore or add' && known.length > 0) {
    return;
  }
  for (const profile of known) {
    changeProfile(account, profile, { values }, clock.now());
  }
  for (const collection of database.collections) {
    for (const profile of [...known, ...created]) {
      importSubprofile({ account, clock }, one, row, { collection, profile });
    }
  }
}

/** A subprofile is changed where it has the same values in key fields of its collection, and added otherwise (assumed). */
function importSubprofile({ account, clock }: Needed, one: Import, row: Import['rows'][number], place: { collection: Collection; profile: Profile }): void {
  const { collection, profile } = place;
  const values = valuesIn(one, row, collection.fields, collection.name);
  const keys = keysAmong(one, collection.fields, collection.name);
  const owned = account.subprofiles.of('profile', profile.id).filter(({ collectionId }) => collectionId === collection.id);
  const known = keys.length === 0 ? [] : owned.filter((subprofile) => isSame(subprofile, keys, values));
  for (const subprofile of known) {
    changeSubprofile(account, subprofile, values, clock.now());
  }
  if (known.length === 0 && values.size > 0) {
    account.addSubprofile(collection.id, profile.id, values, clock.now());
  }
}

/** Values as they are stored, by field id. Columns of a collection have its name before theirs; names count in any letter case, and unknown ones not at all (assumed). */
function valuesIn({ ignoreEmptyFields }: Import, row: Import['rows'][number], fields: readonly Field[], collection?: string): Map<number, string> {
  const columns = Object.entries(row).filter(([, value]) => !(ignoreEmptyFields && textOf(value) === ''));
  return new Map(
    columns.flatMap(([column, value]): [number, string][] => {
      const field = fieldOf(column, fields, collection);
      return field === undefined ? [] : [[field.id, storedValue(field, value)]];
    }),
  );
}

function fieldOf(column: string, fields: readonly Field[], collection?: string): Field | undefined {
  const prefix = collection === undefined ? '' : `${collection}.`;
  return column.toLowerCase().startsWith(prefix.toLowerCase()) ? findByName(fields, column.slice(prefix.length)) : undefined;
}

const keysAmong = ({ keyFields }: Import, fields: readonly Field[], collection?: string): Field[] =>
  keyFields.map((column) => fieldOf(column, fields, collection)).filter((field) => field !== undefined);

/** Texts are compared without regard to letter case, as in conditions. */
function isSame(entity: Profile | Subprofile, keys: readonly Field[], values: ReadonlyMap<number, string>): boolean {
  return keys.every((key) => fieldValue(entity, key).toLowerCase() === (values.get(key.id) ?? '').toLowerCase());
}
