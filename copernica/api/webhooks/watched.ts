import { unknownId } from '../../../webservice/names/known_ids.ts';
import type { Account } from '../connection/account.ts';
import type { Field } from '../fields/field.ts';
import { collectionOf, watchedDatabase } from '../structure/database.ts';
import type { Database } from '../structure/structure.ts';

/** What a Zap watches; null where it watches everything, or that cannot be told. */
export interface Watched {
  readonly databaseId: number | null;
  /** That of subprofiles. */
  readonly collectionId: number | null;
}

/**
 * Makes sure that what a Zap is to watch exists. What the database consists of is kept, so that the first event need not read it.
 *
 * @param fieldIds the fields whose changes count
 * @throws ServiceFailure that names what does not exist
 */
export async function requireWatched(account: Account, { databaseId, collectionId }: Watched, fieldIds: readonly number[]): Promise<void> {
  if (databaseId === null) {
    return;
  }
  const fieldsIn = ({ fields, collections }: Database): readonly Field[] | undefined =>
    collectionId === null ? fields : collections.find(({ id }) => id === collectionId)?.fields;
  const unknownAmong = (fields: readonly Field[]): number | undefined => fieldIds.find((wanted) => !fields.some(({ id }) => id === wanted));
  const hasAll = (database: Database): boolean => {
    const fields = fieldsIn(database);
    return fields !== undefined && unknownAmong(fields) === undefined;
  };
  const database = await watchedDatabase(account, databaseId, hasAll);
  const fields = collectionId === null ? database.fields : collectionOf(database, collectionId).fields;
  const unknown = unknownAmong(fields);
  if (unknown !== undefined) {
    throw unknownId('Field', unknown);
  }
}

/** Whether an event belongs elsewhere than where a Zap watches. One that does not tell belongs there. */
export function isElsewhere(event: Watched, watched: Watched): boolean {
  const differs = (one: number | null, other: number | null): boolean => one !== null && other !== null && one !== other;
  return differs(event.databaseId, watched.databaseId) || differs(event.collectionId, watched.collectionId);
}
