import { matching } from '../../../webservice/values/matching.ts';
import type { Account } from '../connection/account.ts';
import { MAX_LIMIT } from '../methods/contracts.ts';
import { type DeliveredMailing, getDocumentMailing, getDocumentMailings, getTemplateMailing, getTemplateMailings } from '../methods/mailings.ts';
import { type Depth, depthOf, MAX_PAGES, type Occasion } from '../paging/depth.ts';
import { newestEvents } from '../paging/newest_events.ts';
import { newestFirst } from '../paging/newest_first.ts';
import { contentsOf } from './contents.ts';
import { type Engine, fromBoth, nameOf, type OfEngine } from './engines.ts';

/** To how many a mailing goes: to all of a group, or to one person. */
export type Audience = 'mass' | 'individual';

/** A mailing that was sent. */
export interface Mailing extends OfEngine {
  readonly subject: string;
  /** Of an HTML mailing alone; null where there is none. */
  readonly description: string | null;
  /** As delivered: `mass`, `individual`, perhaps others; null where it is not told. */
  readonly audience: string | null;
  /** The template or document that it was made of. */
  readonly contentId: number | null;
  readonly recipients: number | null;
  /** The kind of the group that it went to, as the service calls it; '' where it is not told. */
  readonly targetType: string;
  readonly targetIds: readonly number[];
  /** Amsterdam's time, as delivered; null where it is not told. */
  readonly date: string | null;
}

const DAY_MS = 86_400_000;
/** Examples may be older than those of events: few mailings are sent in a month. */
const OLDEST_EXAMPLE_MS = 365 * DAY_MS;
/** Older mailings are not looked through: their number has no end. */
const LOOKED_THROUGH_MS = 2 * OLDEST_EXAMPLE_MS;

/**
 * The mailings of both mail engines that were sent in the last days, the newest first.
 *
 * @param audience undefined for all
 * @throws ServiceFailure
 */
export function newestMailings(account: Account, audience: Audience | undefined, occasion: Occasion): Promise<Mailing[]> {
  return readSince(account, audience, occasion.now, depthOf(account, occasion), OLDEST_EXAMPLE_MS);
}

/**
 * The mailings of both mail engines that were sent in the last two years, the newest first.
 *
 * @param audience undefined for all
 * @throws ServiceFailure
 */
export function recentMailings(account: Account, audience: Audience | undefined): Promise<Mailing[]> {
  return readSince(account, audience, Date.now(), { since: 0, limit: MAX_LIMIT, pages: MAX_PAGES, hasTime: () => true }, LOOKED_THROUGH_MS);
}

/** More than a Zap can use; the subject finds a certain one. */
const MAX_FOUND = 100;

/** A mailing with the name of its template or document; null where that is not known. */
export type NamedMailing = Mailing & { readonly name: string | null };

/**
 * Finds mailings by their subject, their description or the name of their template or document: those that are called exactly that first, each group newest first.
 *
 * @param search what it is called, and whether a part of that is enough; without a name all are found
 * @param audience undefined for all
 * @throws ServiceFailure
 */
export async function findMailings(
  account: Account,
  search: { readonly name: string | undefined; readonly partial: boolean },
  audience: Audience | undefined,
): Promise<NamedMailing[]> {
  const [mailings, contents] = await Promise.all([recentMailings(account, audience), fromBoth((engine) => contentsOf(account, engine))]);
  const names = new Map<string, string>(contents.map((content) => [nameOf(content), content.name]));
  const named = mailings.map((mailing) => ({ ...mailing, name: names.get(nameOf({ ...mailing, id: mailing.contentId ?? 0 })) ?? null }));
  const found =
    search.name === undefined
      ? named
      : matching(named, search.name, ({ subject, description, name }) => [subject, description ?? '', name ?? ''], search.partial);
  return found.slice(0, MAX_FOUND);
}

/**
 * Reads one mailing.
 *
 * @throws ServiceFailure of the kind `not_found` where there is none
 */
export async function readMailing(account: Account, { engine, id }: OfEngine, options: { readonly atMostMs: number }): Promise<Mailing> {
  return mailingFrom(engine, await account.call(engine === 'dnd' ? getTemplateMailing : getDocumentMailing, { emailing: id }, options));
}

/** The service lists the oldest first, so the time since a date is read to its end. */
async function readSince(account: Account, audience: Audience | undefined, now: number, depth: Depth, oldestMs: number): Promise<Mailing[]> {
  const all = await fromBoth(async (engine) => {
    const read = (fromdate: string, page: object) => {
      const query = { ...page, type: audience ?? 'both', fromdate } as const;
      return engine === 'dnd' ? account.call(getTemplateMailings, { query }) : account.call(getDocumentMailings, { query: { ...query, test: 'no' } });
    };
    return (await newestEvents(read, now, depth, oldestMs)).map((row) => mailingFrom(engine, row));
  });
  const other = audience === 'mass' ? 'individual' : 'mass';
  return all.filter((mailing) => audience === undefined || mailing.audience !== other).sort(newestFirst(({ date }) => date));
}

/** A mailing as it was delivered. */
export function mailingFrom(engine: Engine, delivered: DeliveredMailing): Mailing {
  const { ID, subject, description, type, template, document, destinations, target, timestamp } = delivered;
  return {
    engine,
    id: ID,
    subject,
    description: description || null,
    audience: type,
    contentId: engine === 'dnd' ? template : document,
    recipients: destinations,
    targetType: target.type,
    targetIds: target.sources.map((source) => source.id),
    date: timestamp,
  };
}
