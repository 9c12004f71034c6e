import { partsOf } from '../app/app_failure.ts';

/** What happens to a run after a failure: another attempt after a pause, or a final status. */
export type Verdict = { readonly againInSeconds: number } | { readonly status: 'halted' | 'held' | 'errored' };

/** Seconds before each autoreplay of a failed action: 5 and 30 minutes, 1, 3 and 6 hours (Zapier's help on autoreplay). */
const AUTOREPLAY_SECONDS = [300, 1800, 3600, 10_800, 21_600];
/** How many pauses an action may ask for (the number is assumed). */
const THROTTLE_RETRIES = 3;
/** Zapier's pause in seconds when the app names none; also the longest pause before a trigger is read again. */
const DEFAULT_DELAY_SECONDS = 60;
const LONGEST_TRIGGER_DELAY_SECONDS = 300;

/** Decides what happens after each failure of one action's run, by the class of the error, as Zapier does. */
export class RetryPolicy {
  #throttled = 0;
  #replayed = 0;

  /** @param error the failure of the latest attempt */
  judge(error: unknown): Verdict {
    const { name, delaySeconds = DEFAULT_DELAY_SECONDS } = partsOf(error);
    if (name === 'HaltedError') {
      return { status: 'halted' };
    }
    if (name === 'ExpiredAuthError') {
      return { status: 'held' };
    }
    if (name === 'ThrottledError') {
      this.#throttled += 1;
      return this.#throttled <= THROTTLE_RETRIES ? { againInSeconds: delaySeconds } : { status: 'errored' };
    }
    const againInSeconds = AUTOREPLAY_SECONDS[this.#replayed];
    this.#replayed += 1;
    return againInSeconds === undefined ? { status: 'errored' } : { againInSeconds };
  }
}

/**
 * A trigger is never replayed; only a trigger that asks for a pause is read once more.
 *
 * @returns the pause in seconds, null for none
 */
export function triggerPause(error: unknown): number | null {
  const { name, delaySeconds = DEFAULT_DELAY_SECONDS } = partsOf(error);
  return name === 'ThrottledError' ? Math.min(delaySeconds, LONGEST_TRIGGER_DELAY_SECONDS) : null;
}
