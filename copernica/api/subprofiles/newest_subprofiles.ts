import type { Account } from '../connection/account.ts';
import { getSubprofiles } from '../methods/subprofiles.ts';
import { depthOf, type Occasion } from '../paging/depth.ts';
import { newestRecords, type Order } from '../paging/newest_records.ts';
import { collectionOf, watchedDatabase } from '../structure/database.ts';
import { type ExistingSubprofile, subprofileFrom } from './subprofile.ts';
import { type SubprofileOutput, subprofileOutputs } from './subprofile_output.ts';

/** The newest subprofiles of a collection. */
export interface NewestSubprofiles {
  readonly subprofiles: readonly ExistingSubprofile[];
  /** The same in the one shape. */
  readonly outputs: readonly SubprofileOutput[];
}

/**
 * The subprofiles of a collection that were created or changed last, the newest first, without removed ones.
 *
 * @throws ServiceFailure, of the kind `invalid_input` where the database has no such collection
 */
export async function newestSubprofiles(
  account: Account,
  databaseId: number,
  collectionId: number,
  order: Order,
  occasion: Occasion,
): Promise<NewestSubprofiles> {
  const database = await watchedDatabase(account, databaseId, ({ collections }) => collections.some(({ id }) => id === collectionId));
  const collection = collectionOf(database, collectionId);
  const rows = await newestRecords((query) => account.call(getSubprofiles, { collection: collectionId, query }), order, depthOf(account, occasion));
  const subprofiles = rows.map(subprofileFrom);
  return { subprofiles, outputs: await subprofileOutputs(account, database, collection, subprofiles, watchedDatabase) };
}
