import type { Account } from '../connection/account.ts';
import { fieldNamed } from '../fields/field.ts';
import { getSubprofiles } from '../methods/subprofiles.ts';
import { depthOf, type Occasion } from '../paging/depth.ts';
import { newestRecords } from '../paging/newest_records.ts';
import { collectionOf, watchedDatabase } from '../structure/database.ts';
import type { Collection } from '../structure/structure.ts';
import { type SubprofileOutput, subprofileOutput } from './subprofile_output.ts';

/**
 * The subprofiles of a collection that were created last, the newest first, without removed ones.
 *
 * @throws ServiceFailure, of the kind `invalid_input` where the database has no such collection
 */
export async function newestSubprofiles(account: Account, databaseId: number, collectionId: number, occasion: Occasion): Promise<SubprofileOutput[]> {
  const collectionThat = async (suffices: (collection: Collection) => boolean): Promise<Collection> => {
    const isKnown = (collection: Collection): boolean => collection.id === collectionId && suffices(collection);
    return collectionOf(await watchedDatabase(account, databaseId, ({ collections }) => collections.some(isKnown)), collectionId);
  };
  const known = await collectionThat(() => true);
  const rows = await newestRecords((query) => account.call(getSubprofiles, { collection: collectionId, query }), 'id', depthOf(account, occasion));
  const names = new Set(rows.flatMap(({ fields }) => Object.keys(fields)));
  // A field that was added is better left out than an event.
  const collection = await collectionThat(({ fields }) => [...names].every((name) => fieldNamed(fields, name) !== undefined)).catch(() => known);
  return rows.map((row) => subprofileOutput(row, collection));
}
