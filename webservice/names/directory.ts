import type { Budget } from '../budget.ts';
import type { CallOptions } from '../calls/call_options.ts';
import { withTimeout } from '../with_timeout.ts';
import { type CachedConnection, type Entry, fromCache, fromProcess, isRecent, type Slot, store } from './row_cache.ts';

/** An open account, as far as its names are read. */
export interface NamedAccount extends CachedConnection {
  readonly budget: Budget;
}

/** One part of what an account calls things by: where it comes from, and how its cached form is read. */
export interface Part<Account, Row extends { readonly id: number }> extends Slot<Row> {
  readonly read: (account: Account, options?: CallOptions) => Promise<readonly Row[]>;
}

/**
 * Reads a part again, for editors that must show what was created a minute ago, and caches it.
 *
 * @throws ServiceFailure
 */
export async function readFresh<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  part: Part<Account, Row>,
  options?: CallOptions,
): Promise<readonly Row[]> {
  const rows = await part.read(account, options);
  await store(account, part, rows);
  return rows;
}

/**
 * Reads a part for an action: from the cache, unless it does not know one of the ids that the action names.
 *
 * @throws ServiceFailure
 */
export async function readKnowing<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  part: Part<Account, Row>,
  needed: Iterable<number> = [],
): Promise<readonly Row[]> {
  const entry = await fromCache(account, part);
  return entry?.rows && knows(entry.rows, needed) ? entry.rows : readFresh(account, part);
}

/**
 * Watches a part while something is added to it; to be called before.
 *
 * @returns reads what is there and was not known before, as far as that can be told without asking for it
 */
export async function watchForNew<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  part: Part<Account, Row>,
): Promise<() => Promise<Row[]>> {
  const before = new Set((await fromCache(account, part))?.rows?.map(({ id }) => id));
  return async () => (await readFresh(account, part)).filter(({ id }) => !before.has(id));
}

/**
 * Reads a part to name the ids of an event. Never throws and never takes long: an event without names is better than no event.
 *
 * @returns null where the names cannot be had
 */
export async function readNames<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  part: Part<Account, Row>,
  needed: Iterable<number>,
): Promise<readonly Row[] | null> {
  const inProcess = fromProcess(account, part);
  if (inProcess !== null && answers(inProcess, needed)) {
    return inProcess.rows;
  }
  return withTimeout(account.budget.part('optionalRead'), null, async () => {
    const entry = await fromCache(account, part);
    if (entry !== null && answers(entry, needed)) {
      return entry.rows;
    }
    try {
      return await readFresh(account, part, { atMostMs: account.budget.part('optionalRead') });
    } catch {
      const rows = entry?.rows ?? null;
      await store(account, part, rows);
      return rows;
    }
  });
}

/** Whether asking again is not worth it: all is known, or it was asked a moment ago. */
function answers<Row extends { readonly id: number }>(entry: Entry<Row>, needed: Iterable<number>): boolean {
  return isRecent(entry) || (entry.rows !== null && knows(entry.rows, needed));
}

function knows<Row extends { readonly id: number }>(rows: readonly Row[], needed: Iterable<number>): boolean {
  const known = new Set(rows.map((row) => row.id));
  return Array.from(needed).every((id) => known.has(id));
}
