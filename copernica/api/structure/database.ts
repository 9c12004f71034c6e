import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { readFresh, readIncluding } from '../../../webservice/names/name_table.ts';
import { fromProcess, isRecent } from '../../../webservice/names/row_cache.ts';
import type { Account } from '../connection/account.ts';
import type { Field } from '../fields/field.ts';
import type { KnowFields } from '../records/record_version.ts';
import { type Collection, type Database, type DatabaseTable, databaseTable, watchedDatabaseTable } from './structure.ts';

/**
 * What a database consists of, read afresh: for editors, which must show what was made a minute ago.
 *
 * @throws ServiceFailure of the kind `not_found` where there is no such database
 */
export async function freshDatabase(account: Account, databaseId: number): Promise<Database> {
  return only(await readFresh(account, databaseTable(databaseId)), databaseId);
}

/**
 * Tells what a database consists of.
 *
 * @param suffices whether it has what the operation needs, such as a field that was mapped
 * @throws ServiceFailure of the kind `not_found` where there is no such database
 */
export type KnowDatabase = (account: Account, databaseId: number, suffices?: (database: Database) => boolean) => Promise<Database>;

/** What a database consists of: from the cache, unless that does not suffice and is older than a minute. */
export const knownDatabase: KnowDatabase = (account, databaseId, suffices) => known(account, databaseTable(databaseId), databaseId, suffices);

/** The same for polls, which only name what is delivered: up to a day old, because a poll every few minutes would pay for each reading. */
export const watchedDatabase: KnowDatabase = (account, databaseId, suffices) => known(account, watchedDatabaseTable(databaseId), databaseId, suffices);

async function known(account: Account, table: DatabaseTable, databaseId: number, suffices: (database: Database) => boolean = () => true): Promise<Database> {
  const database = only(await readIncluding(account, table, [databaseId]), databaseId);
  if (suffices(database)) {
    return database;
  }
  const entry = fromProcess(account, table);
  return entry !== null && isRecent(entry) ? database : only(await readFresh(account, table), databaseId);
}

/**
 * Makes what tells the fields of a database, as polls know it.
 *
 * @param collectionId where those of one of its collections are meant
 */
export function watchedFields(account: Account, databaseId: number, collectionId?: number): KnowFields {
  const fieldsOf = ({ fields, collections }: Database): readonly Field[] =>
    collectionId === undefined ? fields : (collections.find(({ id }) => id === collectionId)?.fields ?? []);
  return async (suffices) => fieldsOf(await watchedDatabase(account, databaseId, (database) => suffices(fieldsOf(database))));
}

function only(rows: readonly Database[], databaseId: number): Database {
  const database = rows.find(({ id }) => id === databaseId);
  if (database === undefined) {
    throw new ServiceFailure('not_found', `Database ${databaseId} does not exist in this account.`);
  }
  return database;
}

/**
 * Finds a collection of a database.
 *
 * @throws ServiceFailure of the kind `invalid_input` where the database has no such collection
 */
export function collectionOf(database: Database, collectionId: number): Collection {
  const collection = database.collections.find(({ id }) => id === collectionId);
  if (collection === undefined) {
    throw new ServiceFailure('invalid_input', `Collection ${collectionId} does not belong to this database. Choose one from the list.`);
  }
  return collection;
}
