import { type FailureKind, isOfKind } from '../../../webservice/calls/failure.ts';
import type { Account } from '../connection/account.ts';
import { getDocumentUnsubscribes, getTemplateUnsubscribes } from '../methods/unsubscribes.ts';
import { depthOf, type Occasion } from '../paging/depth.ts';
import { newestEvents } from '../paging/newest_events.ts';
import { newestFirst } from '../paging/newest_first.ts';

/** Which of the two mail engines sent a mail, in the words that people know them by. */
export type MailingType = 'Drag-and-Drop' | 'HTML';

/** A person has unsubscribed through a mail. */
export interface Unsubscribe {
  /** Unlike that of any other, of either engine. */
  readonly id: string;
  readonly mailingType: MailingType;
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

/** What an account is assumed to answer that does not use one of the engines. */
const NOT_IN_USE: readonly FailureKind[] = ['permission', 'refused', 'not_found'];

/**
 * The newest unsubscribes from mailings of both mail engines, the newest first. An engine whose list is refused has none, as long as the other one's is not.
 *
 * @throws ServiceFailure
 */
export async function newestUnsubscribes(account: Account, occasion: Occasion): Promise<Unsubscribe[]> {
  const lists = await Promise.allSettled([fromTemplates(account, occasion), fromDocuments(account, occasion)]);
  const reasons: unknown[] = lists.flatMap((list) => (list.status === 'rejected' ? [list.reason] : []));
  const failed = [...reasons.filter((reason) => !isOfKind(reason, NOT_IN_USE)), ...(reasons.length === lists.length ? reasons : [])];
  if (failed.length > 0) {
    throw failed[0];
  }
  const all = lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : []));
  return all.sort(newestFirst(({ date }) => date));
}

async function fromTemplates(account: Account, occasion: Occasion): Promise<Unsubscribe[]> {
  const read = (begintime: string, page: object) => account.call(getTemplateUnsubscribes, { query: { ...page, begintime } });
  const rows = await newestEvents(read, occasion.now, depthOf(account, occasion));
  return rows.map(({ ID, mailing, source, timestamp, destination }) => ({
    id: `dnd-${ID}`,
    mailingType: 'Drag-and-Drop',
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
    id: `html-${ID}`,
    mailingType: 'HTML',
    mailingId: emailing,
    source,
    successful: success,
    date: timestamp,
    destination: null,
    profileId: profile,
    subprofileId: subprofile,
  }));
}
