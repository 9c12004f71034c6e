/**
 * How an operation divides its time: every share is a fraction of the whole time. What is *at most* may take that long and is then given up; what
 * is *left* is kept for what comes after.
 */
export const shares = {
  /** At most for one use of the cache, which saves calls but is not worth waiting for: 1 of 25 seconds. */
  cacheUse: 0.04,
  /** At most for what makes an output richer and can be missing, such as names: 5 of 25 seconds. */
  optionalRead: 0.2,
  /** At most for a large part of an output that can be missing: 12.5 of 25 seconds. */
  largeOptionalRead: 0.5,
  /** At most for a read whose answer the rest of the operation builds on, so that enough is left for the rest: 8 of 25 seconds. */
  readBeforeWrite: 0.32,
  /** At most for removing what is superfluous and does little harm: 5 of 25 seconds. */
  cleanUp: 0.2,
  /** At most for fetching the files that are sent along: 10 of 25 seconds. */
  fileDownload: 0.4,
  /** Left by a write, to find out whether it was done where its answer is lost: 8 of 25 seconds. */
  lookUpAfterWrite: 0.32,
  /** Left by counting page after page, for what is made of the counts: 5 of 25 seconds. */
  afterCounting: 0.2,
  /** Left when another block of an import is begun, so that it comes to its end: 7.5 of 25 seconds. */
  oneMoreBlock: 0.3,
  /** Left when one more source is read that is not needed for a whole answer: 10 of 25 seconds. */
  oneMoreSource: 0.4,
} as const;

/** Time that all calls of one operation share. */
export interface Budget {
  /** Milliseconds left, never below zero. */
  remaining(): number;
  /** Milliseconds of a share of the whole time, however much of it is left. */
  part(share: keyof typeof shares): number;
}

/**
 * @param totalMs milliseconds from now until every call must be over
 * @param now the clock, in milliseconds
 */
export function createBudget(totalMs: number, now: () => number = Date.now): Budget {
  const end = now() + totalMs;
  return { remaining: () => Math.max(0, end - now()), part: (share) => totalMs * shares[share] };
}
