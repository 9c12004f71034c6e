import type * as z from 'zod/mini';
import type { Cache } from '../cache.ts';

/** Names are usually kept this long, in seconds. */
const KEEP_SECONDS = 600;
/** A failure is kept this long, in seconds, and so is the answer about an unknown id. */
const PAUSE_SECONDS = 60;
/** The process keeps what came out of the cache this long, in seconds: events come in bursts. */
const PROCESS_SECONDS = 60;

/** A connection to a service, as far as rows are kept for it. */
export interface CachedConnection {
  /** Limited in time: it answers `UNREACHABLE` where it fails or takes too long. */
  readonly cache: Cache;
  /** Distinguishes connections in the cache without revealing who they are. */
  readonly cacheKey: string;
  /** The key, in this process, of what was read through the connection: the same object for the same login. */
  readonly processKey: object;
}

/** What was read at once. */
export interface Entry<Row> {
  /** When it was read, in milliseconds. */
  readonly at: number;
  /** null after a failure. */
  readonly rows: readonly Row[] | null;
}

interface InProcess<Row> {
  /** Since when this process has it, in milliseconds. */
  readonly since: number;
  readonly entry: Entry<Row>;
}

/** Where one kind of rows is kept: in this process for a minute, in the cache for ten or as long as it says. */
export interface Slot<Row> {
  readonly name: string;
  /** How long the cache keeps it, in seconds, where that is not the usual time. */
  readonly keepSeconds?: number;
  /** Reads what the cache holds. */
  readonly entry: () => z.ZodMiniType<Entry<Row>>;
  /** What this process has, by connection. */
  readonly inProcess: WeakMap<object, InProcess<Row>>;
}

/** What this process has of a slot, at once; null where it has nothing that is young enough. */
export function fromProcess<Row>(connection: CachedConnection, slot: Slot<Row>): Entry<Row> | null {
  const found = slot.inProcess.get(connection.processKey);
  return found !== undefined && secondsSince(found.since) < PROCESS_SECONDS && isKept(found.entry, slot) ? found.entry : null;
}

/** What this process or the cache has of a slot; null where there is nothing, or where the cache is out of order. */
export async function fromCache<Row>(connection: CachedConnection, slot: Slot<Row>): Promise<Entry<Row> | null> {
  const inProcess = fromProcess(connection, slot);
  if (inProcess !== null) {
    return inProcess;
  }
  const read = slot.entry().safeParse(await connection.cache.get(`${connection.cacheKey}:${slot.name}`));
  if (!read.success || !isKept(read.data, slot)) {
    return null;
  }
  slot.inProcess.set(connection.processKey, { since: Date.now(), entry: read.data });
  return read.data;
}

/** Puts what was just read into a slot; null after a failure. A cache that is out of order stops nothing. */
export async function store<Row>(connection: CachedConnection, slot: Slot<Row>, rows: readonly Row[] | null): Promise<void> {
  const entry = { at: Date.now(), rows };
  slot.inProcess.set(connection.processKey, { since: entry.at, entry });
  const seconds = rows === null ? PAUSE_SECONDS : (slot.keepSeconds ?? KEEP_SECONDS);
  await connection.cache.set(`${connection.cacheKey}:${slot.name}`, entry, seconds);
}

/** Whether something was read so recently that reading it again is not worth it. */
export function isRecent({ at }: Entry<unknown>): boolean {
  return secondsSince(at) < PAUSE_SECONDS;
}

function isKept({ at }: Entry<unknown>, { keepSeconds = KEEP_SECONDS }: Pick<Slot<unknown>, 'keepSeconds'>): boolean {
  return secondsSince(at) < keepSeconds;
}

function secondsSince(milliseconds: number): number {
  return (Date.now() - milliseconds) / 1000;
}
