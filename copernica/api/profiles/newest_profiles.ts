import type { Account } from '../connection/account.ts';
import { getProfiles } from '../methods/profiles.ts';
import { depthOf, type Occasion } from '../paging/depth.ts';
import { newestRecords, type Order } from '../paging/newest_records.ts';
import { type Profile, profileFrom } from './profile.ts';

/**
 * The profiles of a database that were created or changed last, the newest first, without removed ones.
 *
 * @throws ServiceFailure
 */
export async function newestProfiles(account: Account, databaseId: number, order: Order, occasion: Occasion): Promise<(Profile & { readonly id: number })[]> {
  const rows = await newestRecords((query) => account.call(getProfiles, { database: databaseId, query }), order, depthOf(account, occasion));
  return rows.map((row) => profileFrom(row, databaseId));
}
