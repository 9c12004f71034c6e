import type { Account } from '../connection/account.ts';
import { getSubprofiles } from '../methods/subprofiles.ts';
import { depthOf, type Occasion } from '../paging/depth.ts';
import { newestRecords } from '../paging/newest_records.ts';
import { collectionOf, watchedDatabase } from '../structure/database.ts';
import { subprofileFrom } from './subprofile.ts';
import { type SubprofileOutput, subprofileOutputs } from './subprofile_output.ts';

/**
 * The subprofiles of a collection that were created last, the newest first, without removed ones.
 *
 * @throws ServiceFailure, of the kind `invalid_input` where the database has no such collection
 */
export async function newestSubprofiles(account: Account, databaseId: number, collectionId: number, occasion: Occasion): Promise<SubprofileOutput[]> {
  const database = await watchedDatabase(account, databaseId, ({ collections }) => collections.some(({ id }) => id === collectionId));
  const collection = collectionOf(database, collectionId);
  const rows = await newestRecords((query) => account.call(getSubprofiles, { collection: collectionId, query }), 'id', depthOf(account, occasion));
  return subprofileOutputs(account, database, collection, rows.map(subprofileFrom), watchedDatabase);
}
