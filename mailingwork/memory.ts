import type * as z from 'zod/mini';
import type { Account } from './account.ts';

/** Names are kept this long, in seconds. */
const KEEP_SECONDS = 600;
/** A failure is remembered this long, in seconds, and so is the answer about an unknown id. */
const PAUSE_SECONDS = 60;
/** The cache is not asked for what came out of it so lately, in seconds: events come in bursts. */
const LATELY_SECONDS = 60;

/** What was read at once. */
export interface Entry<Row> {
  /** When it was read, in milliseconds. */
  readonly at: number;
  /** null after a failure. */
  readonly rows: readonly Row[] | null;
}

interface Recollection<Row> {
  /** Since when this process has it, in milliseconds. */
  readonly since: number;
  readonly entry: Entry<Row>;
}

/** Where one kind of rows is remembered: in this process for a minute, in the platform's cache for ten. */
export interface Shelf<Row> {
  readonly name: string;
  /** Reads what the cache holds. */
  readonly entry: () => z.ZodMiniType<Entry<Row>>;
  /** What this process has, by connection. */
  readonly lately: WeakMap<object, Recollection<Row>>;
}

/** What this process has of a shelf, at once; null where it has nothing that is young enough. */
export function recollect<Row>(account: Account, shelf: Shelf<Row>): Entry<Row> | null {
  const found = shelf.lately.get(account.remembered);
  return found !== undefined && secondsSince(found.since) < LATELY_SECONDS && isKept(found.entry) ? found.entry : null;
}

/** What this process or the cache has of a shelf; null where there is nothing, or where the cache is out of order. */
export async function recall<Row>(account: Account, shelf: Shelf<Row>): Promise<Entry<Row> | null> {
  const lately = recollect(account, shelf);
  if (lately !== null) {
    return lately;
  }
  const read = shelf.entry().safeParse(await account.cache.get(`${account.cacheKey}:${shelf.name}`));
  if (!read.success || !isKept(read.data)) {
    return null;
  }
  shelf.lately.set(account.remembered, { since: Date.now(), entry: read.data });
  return read.data;
}

/** Puts what was just read on a shelf; null after a failure. A cache that is out of order stops nothing. */
export async function remember<Row>(account: Account, shelf: Shelf<Row>, rows: readonly Row[] | null): Promise<void> {
  const entry = { at: Date.now(), rows };
  shelf.lately.set(account.remembered, { since: entry.at, entry });
  const seconds = rows === null ? PAUSE_SECONDS : KEEP_SECONDS;
  await account.cache.set(`${account.cacheKey}:${shelf.name}`, entry, seconds);
}

/** Whether something was read so lately that reading it again is not worth it. */
export function isRecent({ at }: Entry<unknown>): boolean {
  return secondsSince(at) < PAUSE_SECONDS;
}

function isKept({ at }: Entry<unknown>): boolean {
  return secondsSince(at) < KEEP_SECONDS;
}

function secondsSince(milliseconds: number): number {
  return (Date.now() - milliseconds) / 1000;
}
