import type { Account } from '../connection/account.ts';
import { type Engine, fromBoth, nameOf } from '../mailings/engines.ts';
import type { Method } from '../methods/define.ts';
import { depthOf, type Occasion } from '../paging/depth.ts';
import { type ListedEvent, newestEvents } from '../paging/newest_events.ts';
import { newestFirst } from '../paging/newest_first.ts';
import type { Page } from '../paging/page.ts';

/** Something that happened to a mail. */
export interface MailEvent {
  /** Unlike that of any other of its kind, of either engine. */
  readonly id: string;
  readonly engine: Engine;
  /** Of a mailing of that engine; null where it is not told, as in all that follow. */
  readonly mailingId: number | null;
  /** Amsterdam's time, as delivered. */
  readonly date: string | null;
  /** The mail to that person, where only it tells who they are. */
  readonly destination: string | null;
  readonly profileId: number | null;
  readonly subprofileId: number | null;
}

/** An event in the list of a mailing with a template, which does not tell whose it is. */
export interface TemplateRow extends ListedEvent {
  readonly mailing: number | null;
  readonly destination: string | null;
}

/** An event in the list of a mailing with a document. */
export interface DocumentRow extends ListedEvent {
  readonly emailing: number | null;
  readonly profile: number | null;
  readonly subprofile: number | null;
}

/** Which page of a list is asked for. */
interface PageQuery {
  readonly start: number;
  readonly limit: number;
  readonly total: false;
}

/** The lists of one kind of events, and what only this kind has. */
export interface EventLists<Template extends TemplateRow, Document extends DocumentRow, Own extends object> {
  readonly templates: Method<{ query: PageQuery & { begintime: string } }, Page<Template>>;
  readonly documents: Method<{ query: PageQuery & { 'fields[]': string[] } }, Page<Document>>;
  ofTemplate(row: Template): Own;
  ofDocument(row: Document): Own;
}

/** Declares the lists of one kind of events; the types of their rows are those that the methods deliver. */
export const eventLists = <Template extends TemplateRow, Document extends DocumentRow, Own extends object>(
  lists: EventLists<Template, Document, Own>,
): EventLists<Template, Document, Own> => lists;

/**
 * The newest events of one kind, from mailings of both mail engines, the newest first. An engine whose list is refused has none, as long as the other one's is not.
 *
 * @throws ServiceFailure
 */
export async function newestMailEvents<Template extends TemplateRow, Document extends DocumentRow, Own extends object>(
  account: Account,
  lists: EventLists<Template, Document, Own>,
  occasion: Occasion,
): Promise<(MailEvent & Own)[]> {
  const depth = depthOf(account, occasion);
  const fromTemplates = async (): Promise<(MailEvent & Own)[]> => {
    const rows = await newestEvents((begintime, page) => account.call(lists.templates, { query: { ...page, begintime } }), occasion.now, depth);
    return rows.map((row) => ({
      ...{ id: nameOf({ engine: 'dnd', id: row.ID }), engine: 'dnd', mailingId: row.mailing, date: row.timestamp },
      ...{ destination: row.destination, profileId: null, subprofileId: null },
      ...lists.ofTemplate(row),
    }));
  };
  const fromDocuments = async (): Promise<(MailEvent & Own)[]> => {
    const read = (since: string, page: PageQuery) => account.call(lists.documents, { query: { ...page, 'fields[]': [`timestamp>${since}`] } });
    const rows = await newestEvents(read, occasion.now, depth);
    return rows.map((row) => ({
      ...{ id: nameOf({ engine: 'html', id: row.ID }), engine: 'html', mailingId: row.emailing, date: row.timestamp },
      ...{ destination: null, profileId: row.profile, subprofileId: row.subprofile },
      ...lists.ofDocument(row),
    }));
  };
  const all = await fromBoth((engine) => (engine === 'dnd' ? fromTemplates() : fromDocuments()));
  return all.sort(newestFirst(({ date }) => date));
}
