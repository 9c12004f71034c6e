import * as z from 'zod/mini';
import { lazy } from '../../../webservice/lazy.ts';
import type { NameTable } from '../../../webservice/names/name_table.ts';
import type { Account } from '../connection/account.ts';
import type { Field } from '../fields/field.ts';
import { getDatabase, getDatabases } from '../methods/structure.ts';

/** An interest that profiles of a database can have. */
export interface Interest {
  readonly id: number;
  readonly name: string;
  /** '' for one without a group. */
  readonly group: string;
}

/** A second layer of a database, which holds subprofiles such as orders. */
export interface Collection {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly Field[];
}

/** A database, and what its profiles consist of. */
export interface Database {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly Field[];
  readonly interests: readonly Interest[];
  readonly collections: readonly Collection[];
}

/** A name with its id. */
interface Named {
  readonly id: number;
  readonly name: string;
}

const entryOf = <Row extends z.ZodMiniType>(row: Row) => z.object({ at: z.number(), rows: z.nullable(z.array(row)) });
const field = () => z.object({ id: z.number(), name: z.string(), type: z.string(), value: z.string(), length: z.nullable(z.number()), hidden: z.boolean() });
const database = () =>
  z.object({
    id: z.number(),
    name: z.string(),
    fields: z.array(field()),
    interests: z.array(z.object({ id: z.number(), name: z.string(), group: z.string() })),
    collections: z.array(z.object({ id: z.number(), name: z.string(), fields: z.array(field()) })),
  });

/** The databases of the account, by name alone. */
export const databasesTable: NameTable<Account, Named> = {
  name: 'databases',
  read: async (account, options) => (await account.call(getDatabases, { query: { limit: 1_000, total: false } }, options)).data.map(named),
  entry: lazy(() => entryOf(z.object({ id: z.number(), name: z.string() }))),
  inProcess: new WeakMap(),
};

/** What one database consists of: one row. */
export type DatabaseTable = NameTable<Account, Database>;

const entry = lazy(() => entryOf(database()));

/** What one database consists of, as actions read it. */
export const databaseTable = tableByDatabase((databaseId) => ({ name: `database ${databaseId}`, read: reading(databaseId), entry, inProcess: new WeakMap() }));

/** The same, kept for a day. */
export const watchedDatabaseTable = tableByDatabase((databaseId) => ({
  name: `watched database ${databaseId}`,
  keepSeconds: 86_400,
  read: reading(databaseId),
  entry,
  inProcess: new WeakMap(),
}));

function reading(databaseId: number): DatabaseTable['read'] {
  return async (account, options) => {
    const { fields, interests, collections, ...rest } = await account.call(getDatabase, { database: databaseId }, options);
    return [
      {
        ...named(rest),
        fields: fieldsOf(fields.data),
        interests: interests.data.map((interest) => ({ ...named(interest), group: interest.group })),
        collections: collections.data.map((collection) => ({ ...named(collection), fields: fieldsOf(collection.fields.data) })),
      },
    ];
  };
}

/** More tables are not kept at once. */
const MAX_TABLES = 500;

/** Makes the table of each database once: what a process has read hangs on it. */
function tableByDatabase(make: (databaseId: number) => DatabaseTable): (databaseId: number) => DatabaseTable {
  const tables = new Map<number, DatabaseTable>();
  return (databaseId) => {
    const table = tables.get(databaseId) ?? make(databaseId);
    if (!tables.has(databaseId) && tables.size >= MAX_TABLES) {
      tables.clear();
    }
    tables.set(databaseId, table);
    return table;
  };
}

const named = ({ ID, name }: { readonly ID: number; readonly name: string }): Named => ({ id: ID, name });

function fieldsOf(delivered: readonly (Omit<Field, 'id'> & { readonly ID: number })[]): Field[] {
  return delivered.map(({ ID, name, type, value, length, hidden }) => ({ id: ID, name, type, value, length, hidden }));
}
