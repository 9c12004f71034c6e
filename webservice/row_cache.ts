import type * as z from 'zod/mini';
import type { Cache } from './cache.ts';

/** Names are kept this long, in seconds. */
const KEEP_SECONDS = 600;
/** A failure is remembered this long, in seconds, and so is the answer about an unknown id. */
const PAUSE_SECONDS = 60;
/** The cache is not asked for what came out of it so lately, in seconds: events come in bursts. */
const LATELY_SECONDS = 60;

/** A connection to a service, as far as rows are kept for it. */
export interface CachedConnection {
  /** Limited in time: it answers `UNREACHABLE` where it fails or takes too long. */
  readonly cache: Cache;
  /** Tells connections apart in the cache without telling who they are. */
  readonly cacheKey: string;
  /** Stands for the connection as long as this process keeps what was read through it. */
  readonly remembered: object;
}

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

/** Where one kind of rows is remembered: in this process for a minute, in the cache for ten. */
export interface Shelf<Row> {
  readonly name: string;
  /** Reads what the cache holds. */
  readonly entry: () => z.ZodMiniType<Entry<Row>>;
  /** What this process has, by connection. */
  readonly lately: WeakMap<object, Recollection<Row>>;
}

/** What this process has of a shelf, at once; null where it has nothing that is young enough. */
export function recollect<Row>(connection: CachedConnection, shelf: Shelf<Row>): Entry<Row> | null {
  const found = shelf.lately.get(connection.remembered);
  return found !== undefined && secondsSince(found.since) < LATELY_SECONDS && isKept(found.entry) ? found.entry : null;
}

/** What this process or the cache has of a shelf; null where there is nothing, or where the cache is out of order. */
export async function recall<Row>(connection: CachedConnection, shelf: Shelf<Row>): Promise<Entry<Row> | null> {
  const lately = recollect(connection, shelf);
  if (lately !== null) {
    return lately;
  }
  const read = shelf.entry().safeParse(await connection.cache.get(`${connection.cacheKey}:${shelf.name}`));
  if (!read.success || !isKept(read.data)) {
    return null;
  }
  shelf.lately.set(connection.remembered, { since: Date.now(), entry: read.data });
  return read.data;
}

/** Puts what was just read on a shelf; null after a failure. A cache that is out of order stops nothing. */
export async function remember<Row>(connection: CachedConnection, shelf: Shelf<Row>, rows: readonly Row[] | null): Promise<void> {
  const entry = { at: Date.now(), rows };
  shelf.lately.set(connection.remembered, { since: entry.at, entry });
  const seconds = rows === null ? PAUSE_SECONDS : KEEP_SECONDS;
  await connection.cache.set(`${connection.cacheKey}:${shelf.name}`, entry, seconds);
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
