import type { Account } from '../connection/account.ts';
import { getProfiles } from '../methods/profiles.ts';
import { getSubprofiles } from '../methods/subprofiles.ts';
import { depthOf, type Occasion } from '../paging/depth.ts';
import { newestRecords, type Order } from '../paging/newest_records.ts';

/*
 * What webhooks would have delivered of what is there: the same keys, so that examples are read like events.
 */

/** The newest profiles of a database. */
export async function profileExamples(account: Account, database: number, order: Order, occasion: Occasion): Promise<object[]> {
  const rows = await newestRecords((query) => account.call(getProfiles, { database, query }), order, depthOf(account, occasion));
  return rows.map(({ ID, fields, interests, created, modified }) => ({
    ...{ profile: ID, database, fields, interests, created, modified },
    timestamp: order === 'id' ? created : modified,
  }));
}

/** The newest subprofiles of a collection. */
export async function subprofileExamples(account: Account, collection: number, order: Order, occasion: Occasion): Promise<object[]> {
  const rows = await newestRecords((query) => account.call(getSubprofiles, { collection, query }), order, depthOf(account, occasion));
  return rows.map(({ ID, profile, fields, created, modified }) => ({
    ...{ subprofile: ID, profile, collection, fields, created, modified },
    timestamp: order === 'id' ? created : modified,
  }));
}
