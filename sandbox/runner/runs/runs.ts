import type { ActionStep, AppCalls } from '../app/app_calls.ts';
import { AppFailure, reasonOf } from '../app/app_failure.ts';
import type { Data } from '../app/messages.ts';
import type { Pending } from '../pending.ts';
import { RetryPolicy } from './retries.ts';

/** What a Zap does with an event: a step of the app, or a function of the caller's own. */
export type Action = (ActionStep & { readonly inputData: (event: Data) => Data }) | ((event: Data) => unknown);

/**
 * `waiting` runs are tried again later, `held` ones once the account is reconnected; `halted` ones stopped without counting as an error,
 * which includes a search that found nothing.
 */
export type RunStatus = 'running' | 'waiting' | 'success' | 'halted' | 'held' | 'errored';

/** One event's way through a Zap. */
export interface Run {
  readonly id: number;
  readonly zapId: string;
  /** The trigger's output; null where the trigger itself failed. */
  readonly event: Data | null;
  status: RunStatus;
  output: unknown;
  /** Why it is not a success. */
  reason: string | null;
  attempts: number;
}

/** Runs actions and remembers what came of them. */
export class Runs {
  readonly all: Run[] = [];
  readonly #calls: AppCalls;
  readonly #pending: Pending;
  readonly #onSettled: (run: Run) => void;
  readonly #held = new Map<Run, Action>();

  /** @param onSettled is told when a run is done, held included */
  constructor(calls: AppCalls, pending: Pending, onSettled: (run: Run) => void) {
    this.#calls = calls;
    this.#pending = pending;
    this.#onSettled = onSettled;
  }

  /** Starts a run for one event. */
  start(zapId: string, event: Data, action: Action): void {
    const run = this.#record(zapId, event);
    this.#pending.add(this.#perform(run, event, action));
  }

  /** Records that a trigger failed to read a delivery. */
  recordFailedTrigger(zapId: string, error: unknown): void {
    const run = this.#record(zapId, null);
    run.attempts = 1;
    this.#settle(run, 'errored', reasonOf(error));
  }

  /** Goes on with all held runs, after a reconnect. */
  resume(): void {
    const held = [...this.#held];
    this.#held.clear();
    for (const [run, action] of held) {
      this.#pending.add(this.#perform(run, run.event ?? {}, action));
    }
  }

  #record(zapId: string, event: Data | null): Run {
    const run: Run = { id: this.all.length + 1, zapId, event, status: 'running', output: null, reason: null, attempts: 0 };
    this.all.push(run);
    return run;
  }

  /** Tries until there is a final status, or everything was ended. */
  async #perform(run: Run, event: Data, action: Action): Promise<void> {
    const policy = new RetryPolicy();
    let again = true;
    while (again) {
      again = await this.#attempt(run, event, action, policy);
    }
  }

  /** @returns whether to try again, after the pause that asks for */
  async #attempt(run: Run, event: Data, action: Action, policy: RetryPolicy): Promise<boolean> {
    run.status = 'running';
    run.attempts += 1;
    try {
      run.output = await this.#act(event, action);
      this.#settle(run, 'success', null);
      return false;
    } catch (error) {
      const verdict = policy.judge(error);
      if ('againInSeconds' in verdict) {
        run.status = 'waiting';
        run.reason = reasonOf(error);
        return this.#pending.pause(verdict.againInSeconds);
      }
      if (verdict.status === 'held') {
        this.#held.set(run, action);
      }
      this.#settle(run, verdict.status, reasonOf(error));
      return false;
    }
  }

  async #act(event: Data, action: Action): Promise<unknown> {
    if (typeof action === 'function') {
      return action(event);
    }
    const output = await this.#calls.act(action, action.inputData(event));
    if (output === undefined) {
      throw new AppFailure({ name: 'HaltedError', message: 'Nothing was found.' });
    }
    return output;
  }

  #settle(run: Run, status: RunStatus, reason: string | null): void {
    run.status = status;
    run.reason = reason;
    this.#onSettled(run);
  }
}
