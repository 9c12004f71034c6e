import { inParallel } from '../../../webservice/parallel.ts';
import type { Account } from '../connection/account.ts';
import { MAX_LIMIT } from '../methods/contracts.ts';
import { getInnerViews, getViews } from '../methods/structure.ts';

/** A selection, called by the names of those around it and its own. */
export interface Selection {
  readonly id: number;
  readonly name: string;
}

/** How many selections at most are asked for those inside of them. */
const MAX_ASKED = 100;
const AT_ONCE = 4;

const query = { limit: MAX_LIMIT, total: false };

/**
 * The selections of a database with those inside of them, sorted by name. Of very many, those deep inside are left out.
 *
 * @throws ServiceFailure
 */
export async function selectionsOf(account: Account, databaseId: number): Promise<Selection[]> {
  const { budget } = account;
  const found = new Map<number, Selection>();
  let asked = 0;
  let level = (await account.call(getViews, { database: databaseId, query })).data.map((view) => ({ view, path: '' }));
  while (level.length > 0) {
    const named = level.filter(({ view }) => !found.has(view.ID)).map(({ view, path }) => ({ view, name: path + (view.name.trim() || 'Selection') }));
    for (const { view, name } of named) {
      found.set(view.ID, { id: view.ID, name });
    }
    const parents = named.filter(({ view }) => view['has-children'] !== false).slice(0, MAX_ASKED - asked);
    asked += parents.length;
    const inner = await inParallel(parents, AT_ONCE, async ({ view, name }) => {
      const hasTime = budget.remaining() > budget.part('oneMoreSource');
      const { data } = hasTime ? await account.call(getInnerViews, { view: view.ID, query }) : { data: [] };
      return data.map((child) => ({ view: child, path: `${name} › ` }));
    });
    level = inner.flat();
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
