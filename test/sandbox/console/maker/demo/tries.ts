import { DAY } from '../../../../../sandbox/time/clock.ts';
import type { Typed } from '../filled_form.ts';

/** How an action or search is tried in the demo account. What is not typed is chosen: the first entry of each required dropdown. */
export interface Try {
  readonly typed?: Typed;
  /** What comes back, in part. */
  readonly output: Readonly<Record<string, unknown>>;
}

/** By operation, such as `create.create_list`. */
export type Tries = Readonly<Record<string, Try>>;

/** A day by its distance from today, such as `2026-11-28`. */
export const day = (distance: number): string => new Date(Date.now() + distance * DAY).toISOString().slice(0, 10);
