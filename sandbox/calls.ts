import type { ErrorCode } from './faults/faults.ts';
import type { Journal } from './journal/journal.ts';
import { withoutSecrets } from './journal/secrets.ts';
import type { Clock } from './time/clock.ts';

/** How a call was answered. */
export interface CallAnswer {
  /** The HTTP status; null where the connection broke or hung. */
  readonly status: number | null;
  /** The beginning of the body, without tokens; '' where there is none. */
  readonly body: string;
  /** From the call to its answer, in milliseconds. */
  readonly durationMs: number;
  /** The kind of fault that struck the call; null where none did. */
  readonly fault: string | null;
}

/** One call of the service, without the login. */
export interface LoggedCall {
  readonly id: number;
  at: string;
  operation: string;
  parameters: Record<string, unknown>;
  /** What was answered: the code of an error, or the name of a fault; null for a success. */
  error: ErrorCode | null;
  /** Null while the call is in progress. */
  answer: CallAnswer | null;
}

const KEPT = 1000;

/** The calls that the service received: the newest in full, and a count per operation of all of them. */
export class CallLog {
  readonly #clock: Clock;
  readonly #journal: Journal;
  #calls: LoggedCall[] = [];
  #counts = new Map<string, number>();
  #lastId = 0;

  constructor(clock: Clock, journal: Journal) {
    this.#clock = clock;
    this.#journal = journal;
  }

  /**
   * Records a call when it arrives; its error code is added with the answer.
   *
   * @param name the operation, as the service writes it
   * @param parameters without the login, and short enough to be kept
   */
  add(name: string, parameters: Record<string, unknown>): LoggedCall {
    this.#lastId += 1;
    const call: LoggedCall = { id: this.#lastId, at: this.#clock.text, operation: name, parameters, error: null, answer: null };
    this.#calls.push(call);
    if (this.#calls.length > 2 * KEPT) {
      this.#calls = this.#calls.slice(-KEPT);
    }
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    return call;
  }

  /** Records how a call was answered. */
  end(call: LoggedCall, answer: CallAnswer): void {
    call.answer = answer;
    const isGood = (call.error === null || call.error === 0) && answer.status !== null && answer.status < 400;
    this.#journal.add({ topic: 'calls', title: call.operation, subject: call.id, outcome: isGood ? 'good' : 'bad', detail: () => withoutSecrets(call) });
  }

  /** The kept call with an id. */
  get(id: number): LoggedCall | undefined {
    return this.#calls.findLast((call) => call.id === id);
  }

  /** The newest calls, oldest first. */
  list(): LoggedCall[] {
    return this.#calls.slice(-KEPT);
  }

  /** How often each operation was called since the log was last cleared. */
  counts(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }

  /** How often one operation was called, as the service writes it, e.g. `GetLists`. */
  count(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  clear(): void {
    this.#calls = [];
    this.#counts.clear();
  }
}
