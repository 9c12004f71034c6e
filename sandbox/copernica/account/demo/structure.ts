import type { Account } from '../account.ts';
import { findNamed } from '../fields.ts';
import type { Collection, Database, Field, FieldType, Profile, Subprofile, UnsubscribeSetting, View, ViewRule } from '../model.ts';

/** The name and type of a field, and what differs from an ordinary one. */
export type FieldSpec = [name: string, type: FieldType, rest?: Partial<Field>];

/** A collection to be made. */
export interface CollectionSpec {
  name: string;
  fields: FieldSpec[];
  unsubscribe: UnsubscribeSetting;
}

/** A database to be made. */
export interface DatabaseSpec extends CollectionSpec {
  description: string;
  /** Names by group; the group '' is for interests without one. */
  interests: Record<string, string[]>;
  collections: CollectionSpec[];
}

/** Values by the names of their fields. */
export type Values = Readonly<Record<string, string>>;

/** The options of a `select` field. */
export function options(...names: string[]): Partial<Field> {
  return { value: names.join('\r\n') };
}

/**
 * Adds a database with its collections.
 *
 * @param created when it was made, in milliseconds since 1970
 */
export function addDatabase(account: Account, { interests, collections, ...spec }: DatabaseSpec, created: number): Database {
  const id = account.nextId('database');
  const groups = Object.entries(interests).flatMap(([group, names]) => names.map((name) => ({ id: account.nextId('interest'), name, group })));
  const database: Database = {
    ...{ id, name: spec.name, description: spec.description, archived: false, created, unsubscribe: spec.unsubscribe, deletion: 'remove' },
    fields: spec.fields.map((field) => makeField(account, field)),
    interests: groups,
    collections: collections.map((collection) => makeCollection(account, id, collection)),
  };
  account.databases.set(id, database);
  return database;
}

/** Adds a selection; its members are computed later. */
export function addView(account: Account, database: Database, name: string, rule: Partial<ViewRule>, parent?: View): View {
  const id = account.nextId('view');
  const whole = { conditions: [], interests: [], having: [], lacking: [], ...rule };
  const view: View = { id, databaseId: database.id, parentId: parent?.id ?? null, name, description: '', lastBuilt: 0, rule: whole, memberIds: [] };
  account.views.set(id, view);
  return view;
}

/**
 * Adds a profile.
 *
 * @param interests by name
 * @param at when it was created, in milliseconds since 1970
 */
export function addProfile(account: Account, database: Database, values: Values, interests: string[], at: number): Profile {
  const interestIds = interests.map((name) => required(database.interests, name).id);
  return account.addProfile(database.id, byFieldId(database.fields, values), interestIds, at);
}

/**
 * Adds a subprofile.
 *
 * @param at when it was created, in milliseconds since 1970
 */
export function addSubprofile(account: Account, collection: Collection, profile: Profile, values: Values, at: number): Subprofile {
  return account.addSubprofile(collection.id, profile.id, byFieldId(collection.fields, values), at);
}

/** The one with a name, in any letter case. */
export function required<Row extends { readonly id: number; readonly name: string }>(rows: Iterable<Row>, name: string): Row {
  const found = findNamed(rows, name);
  if (!found) {
    throw new Error(`The demo data have nothing named “${name}”.`);
  }
  return found;
}

function byFieldId(fields: readonly Field[], values: Values): Map<number, string> {
  return new Map(Object.entries(values).map(([name, value]) => [required(fields, name).id, value]));
}

function makeCollection(account: Account, databaseId: number, { name, fields, unsubscribe }: CollectionSpec): Collection {
  const id = account.nextId('collection');
  return { id, databaseId, name, fields: fields.map((field) => makeField(account, field)), unsubscribe, deletion: 'remove' };
}

function makeField(account: Account, [name, type, rest]: FieldSpec): Field {
  const id = account.nextId('field');
  const text = { length: type === 'big' ? 0 : 100, textlines: type === 'big' ? 5 : 1 };
  return { id, name, type, value: '', displayed: true, ordered: false, ...text, hidden: false, index: type === 'email', lock: false, ...rest };
}
