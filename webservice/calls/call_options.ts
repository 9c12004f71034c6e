import type { Budget } from '../budget.ts';

/** What may differ from call to call. */
export interface CallOptions {
  /** At most this many milliseconds of the budget. */
  readonly atMostMs?: number;
  /** Milliseconds of the budget that this call must leave for others. */
  readonly leaveMs?: number;
  /** Overrides the catalogue where these very parameters make repeating safe. */
  readonly repeatable?: boolean;
}

/** How long a call may take, in whole milliseconds; 0 where there is no time left for it. */
export function timeFor(budget: Budget, { leaveMs = 0, atMostMs = Number.POSITIVE_INFINITY }: CallOptions): number {
  return Math.max(0, Math.ceil(Math.min(budget.remaining() - leaveMs, atMostMs)));
}
