import { reasonOf } from '../app/app_failure.ts';
import type { Data } from '../app/messages.ts';
import { withRequestLog } from '../app/request_log.ts';
import type { Pending } from '../pending.ts';
import { RetryPolicy } from './retries.ts';
import type { Run, RunHistory, RunOwner } from './run_history.ts';

/** What an attempt of a run is told and tells. */
export interface Attempt {
  /** Told the inputs of the last step. */
  readonly onInput: (input: Data) => void;
  /** What the steps before the last one answered so far, by name; another attempt goes on from there. */
  readonly answers: Data;
}

/** What is done with an event. */
export type Work = (event: Data, attempt: Attempt) => Promise<unknown>;

/** Runs the actions of a connection's Zaps, and repeats them when they fail. */
export class Runs {
  readonly #history: RunHistory;
  readonly #pending: Pending;
  readonly #held = new Map<Run, () => Promise<unknown>>();

  constructor(history: RunHistory, pending: Pending) {
    this.#history = history;
    this.#pending = pending;
  }

  /** Starts a run for one event. */
  start(zap: RunOwner, event: Data, work: Work): Run {
    const run = this.#history.begin(zap, event);
    const onInput = (input: Data) => {
      run.input = input;
    };
    this.#pending.add(this.#perform(run, () => work(event, { onInput, answers: run.answers })));
    return run;
  }

  /** Records that a trigger failed to read a delivery. */
  recordFailedTrigger(zap: RunOwner, error: unknown): void {
    const run = this.#history.begin(zap, null);
    run.attempts = 1;
    this.#history.change(run, 'errored', reasonOf(error));
  }

  /** Continues all held runs, after a reconnect. */
  resume(): void {
    const held = [...this.#held];
    this.#held.clear();
    for (const [run, work] of held) {
      this.#pending.add(this.#perform(run, work));
    }
  }

  /** Repeats attempts until the run has a final status or everything has been ended. */
  async #perform(run: Run, work: () => Promise<unknown>): Promise<void> {
    const policy = new RetryPolicy();
    let again = true;
    while (again) {
      again = await this.#attempt(run, work, policy);
    }
  }

  /** @returns whether to try again; resolves after the pause before the next attempt */
  async #attempt(run: Run, work: () => Promise<unknown>, policy: RetryPolicy): Promise<boolean> {
    this.#history.change(run, 'running');
    run.attempts += 1;
    try {
      run.output = await withRequestLog(run.requests, work);
      this.#history.change(run, 'success', null);
      return false;
    } catch (error) {
      const verdict = policy.judge(error);
      if ('againInSeconds' in verdict) {
        this.#history.change(run, 'waiting', reasonOf(error));
        return this.#pending.pause(verdict.againInSeconds);
      }
      if (verdict.status === 'held') {
        this.#held.set(run, work);
      }
      this.#history.change(run, verdict.status, reasonOf(error));
      return false;
    }
  }
}
