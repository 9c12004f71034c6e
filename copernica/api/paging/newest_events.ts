import { dateText } from '../../../webservice/paging/look_back.ts';
import type { Depth } from './depth.ts';
import { newestFirst } from './newest_first.ts';
import { fullPage, isLastPage, type Page } from './page.ts';

/** Anything that happened at some time, as the lists of both mail engines tell it. */
export interface ListedEvent {
  readonly ID: number;
  /** null where it is not told. */
  readonly timestamp: string | null;
}

/** Asks for one page of the events since a date, in an order that is not known. */
export type ReadEvents<Row> = (since: string, page: { readonly start: number; readonly limit: number; readonly total: false }) => Promise<Page<Row>>;

/** Older events of mails are no examples either: what is known of a mail is not kept for ever. */
const OLDEST_MS = 30 * 86_400_000;
/** The parts of the time that are tried one after the other, until one has few enough events to read them all. */
const PARTS = [1, 2, 4];

/**
 * The newest events, the newest first. As their order is not known, the first of them may be the oldest: where there are more than a poll reads, only a half or a quarter of
 * the time is read.
 *
 * @param now milliseconds since 1970
 * @param oldestMs how long ago they may have happened at most, in milliseconds
 */
export async function newestEvents<Row extends ListedEvent>(read: ReadEvents<Row>, now: number, depth: Depth, oldestMs: number = OLDEST_MS): Promise<Row[]> {
  const { limit, pages, hasTime } = depth;
  const from = Math.max(depth.since, now - oldestMs);
  const found = new Map<number, Row>();
  const readPage = async (since: number, start: number, size: number): Promise<Page<Row>> => {
    const page = await read(dateText(since), { start, limit: size, total: false });
    for (const row of page.data) {
      found.set(row.ID, row);
    }
    return page;
  };
  const first = await readPage(from, 0, limit);
  const size = fullPage(first, limit);
  const isWhole = isLastPage(first, limit) || pages === 1;
  const since = isWhole ? from : await sinceWhen((part) => readPage(part, pages * size, 1), now, from);
  const isRead = since === from;
  let isDone = isWhole;
  for (let number = isRead ? 1 : 0; !isDone && number < pages && hasTime(); number += 1) {
    isDone = isLastPage(await readPage(since, number * size, size), size);
  }
  const byTime = newestFirst(({ timestamp }: Row) => timestamp);
  return [...found.values()].sort((one, other) => byTime(one, other) || other.ID - one.ID);
}

/** Since when there are few enough events; the shortest part of the time where there are too many in each. */
async function sinceWhen<Row>(readBeyond: (since: number) => Promise<Page<Row>>, now: number, from: number): Promise<number> {
  let since = from;
  for (const part of PARTS) {
    since = now - (now - from) / part;
    if ((await readBeyond(since)).data.length === 0) {
      break;
    }
  }
  return since;
}
