import { lookBack } from '../../../webservice/paging/look_back.ts';
import type { Account } from '../connection/account.ts';
import { MAX_LIMIT } from '../methods/contracts.ts';

/** So many pages of each list a poll reads at most. */
export const MAX_PAGES = 5;
/** So many rows are enough to choose examples from. */
const EXAMPLES = 100;

/** When a poll runs, and what for. */
export interface Occasion {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether it is the first, which looks further, because what is removed later makes room for what is older. */
  readonly isFirst: boolean;
  /** Whether it only looks for examples. */
  readonly isSample: boolean;
}

/** How much of a list a poll reads. */
export interface Depth {
  /** What is older does not count, in milliseconds since 1970 of a clock that shows UTC. */
  readonly since: number;
  /** Rows for each page. */
  readonly limit: number;
  readonly pages: number;
  /** Whether there is time for another page. Only a first poll can do without it: a later one that did would miss the same rows each time. */
  hasTime(): boolean;
}

/** How much of each list a poll reads. */
export function depthOf({ budget }: Pick<Account, 'budget'>, { now, isFirst, isSample }: Occasion): Depth {
  return {
    since: isSample ? 0 : lookBack(now).from,
    limit: isSample ? EXAMPLES : MAX_LIMIT,
    pages: isSample ? 1 : (isFirst ? 2 : 1) * MAX_PAGES,
    hasTime: () => !isFirst || budget.remaining() > budget.part('oneMoreSource'),
  };
}
