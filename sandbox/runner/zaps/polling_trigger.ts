import { objectsIn } from '../app/app_calls.ts';
import type { Operation } from '../app/app_definition.ts';
import { reasonOf } from '../app/app_failure.ts';
import type { ApiRequest, Data } from '../app/messages.ts';
import { withRequestLog } from '../app/request_log.ts';
import type { Pending } from '../pending.ts';
import { PollMemory, primaryKeys } from './poll_memory.ts';
import type { CallTrigger, Trigger } from './trigger.ts';

/** The outcome of a poll. */
export interface Poll {
  /** How many rows were new. */
  readonly newRows: number;
  /** Whether the new rows wait to be released, because there were too many of them. */
  readonly held: boolean;
  /** Why the poll failed; null when it did not. */
  readonly problem: string | null;
  /** The app's requests. */
  readonly requests: readonly ApiRequest[];
}

/** What a polling trigger needs. */
export interface PollingTriggerTools {
  readonly call: CallTrigger;
  /** The trigger in the app's definition. */
  readonly operation: () => Promise<Operation>;
  readonly pending: Pending;
  /** Starts a run. */
  readonly start: (event: Data) => void;
  /** Called after each poll, and when the time of the next one is known. */
  readonly onPoll: () => void;
}

/** Polling from the moment a Zap is turned on until it is turned off. */
interface Session {
  readonly memory: PollMemory;
  readonly end: AbortController;
}

/** More new rows than this in one poll start nothing until they are released (Zapier's help on flood protection). */
const MAX_NEW_ROWS = 100;

/** Polls for a Zap, and starts a run for each row that is new. */
export class PollingTrigger implements Trigger {
  readonly #tools: PollingTriggerTools;
  #session: Session | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #held: Data[] = [];
  /** The time between two polls, in milliseconds; a change counts from the next time that the Zap is turned on. */
  intervalMs: number;
  /** The number of polls, not counting those that turned the Zap on. */
  polls = 0;
  /** The latest of these polls. */
  lastPoll: Poll | undefined;
  /** When the next automatic poll begins, in milliseconds since 1970; undefined while it does not poll. */
  nextPollAt: number | undefined;

  constructor(tools: PollingTriggerTools, intervalMs: number) {
    this.#tools = tools;
    this.intervalMs = intervalMs;
  }

  /** How many rows wait to be released. */
  get held(): number {
    return this.#held.length;
  }

  /**
   * The first poll: its rows are recorded and do not start runs.
   *
   * @throws AppFailure
   */
  async turnOn(): Promise<void> {
    const session = { memory: new PollMemory(primaryKeys(await this.#tools.operation())), end: new AbortController() };
    session.memory.takeIn(await this.#rows(true));
    this.pause();
    this.#session = session;
    void this.#keepPolling(session);
  }

  async turnOff(): Promise<void> {
    this.pause();
  }

  /** Stops polling and drops the rows, as Zapier does when a Zap is turned off (Zapier's documentation on deduplication). */
  pause(): void {
    this.#session?.end.abort();
    this.#session = undefined;
    this.nextPollAt = undefined;
  }

  /** Polls at once, or after the poll in progress. This does not change the time of the next automatic poll. */
  poll(): Promise<Poll> {
    const result = this.#last.then(() => this.#pollNow());
    this.#last = result;
    this.#tools.pending.add(result);
    return result;
  }

  /**
   * Starts runs for the rows that were held, oldest first. Zapier starts one a second; here they start at once.
   *
   * @returns how many
   */
  release(): number {
    const rows = this.#held;
    this.#held = [];
    rows.forEach(this.#tools.start);
    return rows.length;
  }

  async #keepPolling({ end }: Session): Promise<void> {
    const { pending, onPoll } = this.#tools;
    const { intervalMs } = this;
    this.nextPollAt = Date.now() + intervalMs;
    while (await pending.interval(intervalMs, end.signal)) {
      await this.poll();
      this.nextPollAt = end.signal.aborted ? undefined : Date.now() + intervalMs;
      onPoll();
    }
  }

  async #pollNow(): Promise<Poll> {
    const requests: ApiRequest[] = [];
    const poll = await withRequestLog(requests, () => this.#newRows()).then(
      (rows) => ({ ...this.#takeUp(rows), problem: null, requests }),
      (error: unknown) => ({ newRows: 0, held: false, problem: reasonOf(error), requests }),
    );
    this.polls += 1;
    this.lastPoll = poll;
    this.#tools.onPoll();
    return poll;
  }

  async #newRows(): Promise<Data[]> {
    const session = this.#session;
    if (session === undefined) {
      throw new Error('The Zap does not poll.');
    }
    const rows = await this.#rows(false);
    // The Zap may have been turned off meanwhile.
    return session === this.#session ? session.memory.takeIn(rows) : [];
  }

  #takeUp(rows: readonly Data[]): Pick<Poll, 'newRows' | 'held'> {
    const held = rows.length > MAX_NEW_ROWS;
    rows.forEach(held ? (row) => this.#held.push(row) : this.#tools.start);
    return { newRows: rows.length, held };
  }

  async #rows(isFirst: boolean): Promise<Data[]> {
    return objectsIn(await this.#tools.call('perform', { meta: { isPopulatingDedupe: isFirst } }));
  }
}
