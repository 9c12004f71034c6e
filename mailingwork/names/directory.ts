import * as z from 'zod/mini';
import { lazy } from '../../webservice/lazy.ts';
import { nullOn } from '../../webservice/null_on.ts';
import { type Entry, fromCache, fromProcess, isRecent, type Slot, store } from '../../webservice/row_cache.ts';
import { withTimeout } from '../../webservice/with_timeout.ts';
import type { Account } from '../connection/account.ts';
import type { CallOptions } from '../connection/call.ts';
import { type Field, getFields } from '../functions/fields.ts';
import { type DescribedList, getLists } from '../functions/lists.ts';
import { getOptinSetups, getOptoutSetups, type Setup } from '../functions/subscribers/opt_in_out.ts';

/** One part of what an account calls things by: where it comes from, and how its cached form is read. */
export interface DirectoryPart<Row extends { readonly id: number }> extends Slot<Row> {
  readonly read: (account: Account, options?: CallOptions) => Promise<readonly Row[]>;
}

const entryOf = <Row extends z.ZodMiniType>(row: Row) => z.object({ at: z.number(), rows: z.nullable(z.array(row)) });
const ids = () => z.nullable(z.array(z.number()));
const setup = () => z.object({ id: z.number(), name: z.string(), listIds: ids(), fieldIds: ids() });

/** The subscriber fields. */
export const fieldsPart: DirectoryPart<Field> = {
  name: 'fields',
  read: (account, options) => account.call(getFields, {}, options),
  entry: lazy(() =>
    entryOf(
      z.object({
        id: z.number(),
        name: z.string(),
        description: z.string(),
        alias: z.string(),
        type: z.string(),
        options: z.string(),
        default: z.string(),
        behavior: z.string(),
      }),
    ),
  ),
  inProcess: new WeakMap(),
};

/** The subscriber lists. */
export const listsPart: DirectoryPart<DescribedList> = {
  name: 'lists',
  read: (account, options) => account.call(getLists, {}, options),
  entry: lazy(() => entryOf(z.object({ id: z.number(), name: z.string(), description: z._default(z.string(), '') }))),
  inProcess: new WeakMap(),
};

/** The opt-in setups. */
export const optinSetupsPart: DirectoryPart<Setup> = {
  name: 'optinSetups',
  read: (account, options) => account.call(getOptinSetups, {}, options),
  entry: lazy(() => entryOf(setup())),
  inProcess: new WeakMap(),
};

/** The opt-out setups. */
export const optoutSetupsPart: DirectoryPart<Setup> = {
  name: 'optoutSetups',
  read: (account, options) => account.call(getOptoutSetups, {}, options),
  entry: lazy(() => entryOf(setup())),
  inProcess: new WeakMap(),
};

/**
 * Reads a part afresh, for editors that must show what was created a minute ago, and remembers it.
 *
 * @throws ServiceFailure
 */
export async function readFresh<Row extends { readonly id: number }>(
  account: Account,
  part: DirectoryPart<Row>,
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
export async function readKnowing<Row extends { readonly id: number }>(
  account: Account,
  part: DirectoryPart<Row>,
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
export async function watchForNew<Row extends { readonly id: number }>(account: Account, part: DirectoryPart<Row>): Promise<() => Promise<Row[]>> {
  const before = new Set((await fromCache(account, part))?.rows?.map(({ id }) => id));
  return async () => (await readFresh(account, part)).filter(({ id }) => !before.has(id));
}

/**
 * Reads a part to name the ids of an event. Never throws and never takes long: an event without names is better than no event.
 *
 * @returns null where the names cannot be had
 */
export async function readNames<Row extends { readonly id: number }>(
  account: Account,
  part: DirectoryPart<Row>,
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

/**
 * The account's fields, to name people by; null where this user may not read them. An outage is no reason for events without names, because the
 * next poll can name them.
 *
 * @param read `readFresh` for editors, which must show what was created a minute ago
 * @throws ServiceFailure
 */
export function readableFields(
  account: Account,
  read: (account: Account, part: typeof fieldsPart) => Promise<readonly Field[]> = readKnowing,
): Promise<readonly Field[] | null> {
  return nullOn(read(account, fieldsPart), ['permission', 'refused']);
}
