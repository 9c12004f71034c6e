import type { Account } from '../connection/account.ts';
import { getOptStatusByListId } from '../functions/lists.ts';
import { countMembers, readList } from './lists.ts';

/** How many subscribers of a list have one opt status. */
export interface OptStatusCount {
  /** As delivered; null where the answer does not tell it. */
  readonly status: string | null;
  readonly count: number;
}

/** The size of a list. */
export interface ListStatistics {
  readonly id: number;
  readonly name: string;
  readonly members: number | null;
  /** The most frequent first; null where they could not be read. */
  readonly optStatuses: readonly OptStatusCount[] | null;
}

/**
 * Counts the members of a list and their opt statuses, in three calls however long the list is. The statuses are undocumented, so they
 * are a supplement: that they cannot be read, or not in time, is no failure.
 *
 * @returns null where the list does not exist
 * @throws ServiceFailure
 */
export async function readListStatistics(account: Account, listId: number): Promise<ListStatistics | null> {
  const list = await readList(account, listId);
  if (list === null) {
    return null;
  }
  const [members, rows] = await Promise.all([
    countMembers(account, listId),
    account.call(getOptStatusByListId, { listId }, { atMostMs: account.budget.part('largeOptionalRead') }).catch(() => null),
  ]);
  return { id: list.id, name: list.name, members, optStatuses: rows === null ? null : tally(rows) };
}

function tally(rows: readonly { readonly status: string | null }[]): OptStatusCount[] {
  const counts = new Map<string | null, number>();
  for (const { status } of rows) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return Array.from(counts, ([status, count]) => ({ status, count })).toSorted((one, other) => other.count - one.count);
}
