import { readSufficient } from '../../../webservice/names/name_table.ts';
import { comparable } from '../../../webservice/values/texts.ts';
import type { Account } from '../connection/account.ts';
import { type Field, fieldNamed } from '../fields/field.ts';
import { type Collection, type Database, watchedDatabaseTable } from '../structure/structure.ts';
import type { RecordEvent } from './record_event.ts';

/** What an event is named with; null where it cannot be told. */
export interface EventNames {
  readonly database: Database | null;
  /** That of a subprofile. */
  readonly collection: Collection | null;
}

/**
 * Reads what a database consists of, to name the fields of an event: from the cache, unless it does not know one of them. Never throws and never takes long: an event
 * without names is better than no event.
 */
export async function eventNames(account: Account, event: RecordEvent): Promise<EventNames> {
  const { databaseId, collectionId, values, interests } = event;
  const collectionIn = (database: Database | undefined): Collection | undefined => database?.collections.find(({ id }) => id === collectionId);
  const knows = (fields: readonly Field[] | undefined): boolean =>
    fields !== undefined && Object.keys(values).every((name) => fieldNamed(fields, name) !== undefined);
  const suffices = ([database]: readonly Database[]): boolean => {
    const names = new Set(database?.interests.map(({ name }) => comparable(name)));
    return knows(collectionId === null ? database?.fields : collectionIn(database)?.fields) && (interests ?? []).every((name) => names.has(comparable(name)));
  };
  const rows = databaseId === null ? null : await readSufficient(account, watchedDatabaseTable(databaseId), suffices);
  const database = rows?.[0];
  return { database: database ?? null, collection: collectionIn(database) ?? null };
}
