/** Time that all calls of one operation share. */
export interface Budget {
  /** Milliseconds left, never below zero. */
  remaining(): number;
  /** Milliseconds that a part of the whole time makes, such as 0.2 of 25 seconds. */
  part(fraction: number): number;
}

/** Zapier ends an operation after 30 seconds, so ours end before, with a sentence of their own. */
export const OPERATION_BUDGET_MS = 25_000;

/**
 * @param totalMs milliseconds from now until every call must be over
 * @param now the clock, in milliseconds
 */
export function createBudget(totalMs: number = OPERATION_BUDGET_MS, now: () => number = Date.now): Budget {
  const end = now() + totalMs;
  return { remaining: () => Math.max(0, end - now()), part: (fraction) => totalMs * fraction };
}
