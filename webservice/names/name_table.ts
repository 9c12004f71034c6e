import type { Budget } from '../budget.ts';
import type { CallOptions } from '../calls/call_options.ts';
import { withTimeout } from '../with_timeout.ts';
import { type CachedConnection, type Entry, fromCache, fromProcess, isRecent, type Slot, store } from './row_cache.ts';

/** An open account, as far as its names are read. */
export interface NamedAccount extends CachedConnection {
  readonly budget: Budget;
}

/** Names of one kind in an account: where it comes from, and how its cached form is read. */
export interface NameTable<Account, Row extends { readonly id: number }> extends Slot<Row> {
  readonly read: (account: Account, options?: CallOptions) => Promise<readonly Row[]>;
}

/**
 * Reads a table again, for forms that must show what was created a minute ago, and caches it.
 *
 * @throws ServiceFailure
 */
export async function readFresh<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  table: NameTable<Account, Row>,
  options?: CallOptions,
): Promise<readonly Row[]> {
  const rows = await table.read(account, options);
  await store(account, table, rows);
  return rows;
}

/**
 * Reads a table for an action: from the cache, unless it does not know one of the ids that the action names.
 *
 * @throws ServiceFailure
 */
export async function readIncluding<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  table: NameTable<Account, Row>,
  needed: Iterable<number> = [],
): Promise<readonly Row[]> {
  const entry = await fromCache(account, table);
  return entry?.rows && knows(entry.rows, needed) ? entry.rows : readFresh(account, table);
}

/**
 * Watches a table while something is added to it; to be called before.
 *
 * @returns reads what is there and was not known before, as far as that can be told without asking for it
 */
export async function watchForNew<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  table: NameTable<Account, Row>,
): Promise<() => Promise<Row[]>> {
  const before = new Set((await fromCache(account, table))?.rows?.map(({ id }) => id));
  return async () => (await readFresh(account, table)).filter(({ id }) => !before.has(id));
}

/**
 * Reads a table to name the ids of an event. Never throws and never takes long: an event without names is better than no event.
 *
 * @returns null where the names cannot be had
 */
export function readNames<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  table: NameTable<Account, Row>,
  needed: Iterable<number>,
): Promise<readonly Row[] | null> {
  return readSufficient(account, table, (rows) => knows(rows, needed));
}

/**
 * Reads a table for an event, like `readNames`.
 *
 * @param suffices whether the rows tell what the event needs; if not, they are read afresh, though not twice in a minute
 * @returns null where nothing can be had
 */
export async function readSufficient<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  table: NameTable<Account, Row>,
  suffices: (rows: readonly Row[]) => boolean,
): Promise<readonly Row[] | null> {
  const answers = (entry: Entry<Row>): boolean => isRecent(entry) || (entry.rows !== null && suffices(entry.rows));
  const inProcess = fromProcess(account, table);
  if (inProcess !== null && answers(inProcess)) {
    return inProcess.rows;
  }
  return withTimeout(account.budget.part('optionalRead'), null, async () => {
    const entry = await fromCache(account, table);
    if (entry !== null && answers(entry)) {
      return entry.rows;
    }
    try {
      return await readFresh(account, table, { atMostMs: account.budget.part('optionalRead') });
    } catch {
      const rows = entry?.rows ?? null;
      await store(account, table, rows);
      return rows;
    }
  });
}

function knows<Row extends { readonly id: number }>(rows: readonly Row[], needed: Iterable<number>): boolean {
  const known = new Set(rows.map((row) => row.id));
  return Array.from(needed).every((id) => known.has(id));
}
