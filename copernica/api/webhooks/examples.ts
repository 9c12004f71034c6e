import type { Account } from '../connection/account.ts';
import { type DocumentRow, type EventLists, newestMailEvents, type TemplateRow } from '../mail_events/mail_events.ts';
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

/** Reads the newest events of one kind. */
export type MailExamples = (account: Account, occasion: Occasion) => Promise<object[]>;

/**
 * The newest events of one kind, of mailings of both mail engines.
 *
 * @param partsOf the parts that only this kind has, by the keys under which they are delivered
 */
export function mailExamples<Template extends TemplateRow, Document extends DocumentRow, Own extends object>(
  lists: EventLists<Template, Document, Own>,
  partsOf: (event: Own) => object,
): MailExamples {
  return async (account, occasion) =>
    (await newestMailEvents(account, lists, occasion)).map((event) => ({
      ...{ timestamp: event.date, mailing: event.mailingId, profile: event.profileId, subprofile: event.subprofileId, destination: event.destination },
      ...partsOf(event),
    }));
}
