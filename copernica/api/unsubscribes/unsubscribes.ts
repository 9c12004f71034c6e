import type { Account } from '../connection/account.ts';
import { type Engine, fromBoth, nameOf } from '../mailings/engines.ts';
import { getDocumentUnsubscribes, getTemplateUnsubscribes } from '../methods/unsubscribes.ts';
import { depthOf, type Occasion } from '../paging/depth.ts';
import { newestEvents } from '../paging/newest_events.ts';
import { newestFirst } from '../paging/newest_first.ts';

/** A person has unsubscribed through a mail. */
export interface Unsubscribe {
  /** Unlike that of any other, of either engine. */
  readonly id: string;
  readonly engine: Engine;
  /** Of a mailing of that engine. */
  readonly mailingId: number | null;
  /** How, such as `link`; null where it is not told, as in all that follow. */
  readonly source: string | null;
  /** Whether the database was changed as it is set to be. */
  readonly successful: boolean | null;
  /** Amsterdam's time, as delivered. */
  readonly date: string | null;
  /** The mail to that person, where only it tells who they are. */
  readonly destination: string | null;
  readonly profileId: number | null;
  readonly subprofileId: number | null;
}

/**
 * The newest unsubscribes from mailings of both mail engines, the newest first. An engine whose list is refused has none, as long as the other one's is not.
 *
 * @throws ServiceFailure
 */
export async function newestUnsubscribes(account: Account, occasion: Occasion): Promise<Unsubscribe[]> {
  const all = await fromBoth((engine) => (engine === 'dnd' ? fromTemplates : fromDocuments)(account, occasion));
  return all.sort(newestFirst(({ date }) => date));
}

async function fromTemplates(account: Account, occasion: Occasion): Promise<Unsubscribe[]> {
  const read = (begintime: string, page: object) => account.call(getTemplateUnsubscribes, { query: { ...page, begintime } });
  const rows = await newestEvents(read, occasion.now, depthOf(account, occasion));
  return rows.map(({ ID, mailing, source, timestamp, destination }) => ({
    id: nameOf({ engine: 'dnd', id: ID }),
    engine: 'dnd',
    mailingId: mailing,
    source,
    successful: null,
    date: timestamp,
    destination,
    profileId: null,
    subprofileId: null,
  }));
}

async function fromDocuments(account: Account, occasion: Occasion): Promise<Unsubscribe[]> {
  const read = (since: string, page: object) => account.call(getDocumentUnsubscribes, { query: { ...page, 'fields[]': [`timestamp>${since}`] } });
  const rows = await newestEvents(read, occasion.now, depthOf(account, occasion));
  return rows.map(({ ID, emailing, source, success, timestamp, profile, subprofile }) => ({
    id: nameOf({ engine: 'html', id: ID }),
    engine: 'html',
    mailingId: emailing,
    source,
    successful: success,
    date: timestamp,
    destination: null,
    profileId: profile,
    subprofileId: subprofile,
  }));
}
