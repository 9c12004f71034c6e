import type { ErrorCode } from './faults/faults.ts';
import type { Journal } from './journal/journal.ts';
import type { Clock } from './time/clock.ts';

/** One call of the service, without the login. */
export interface LoggedCall {
  at: string;
  operation: string;
  parameters: Record<string, unknown>;
  /** What was answered: the code of an error, or the name of a fault; null for a success. */
  error: ErrorCode | null;
}

const KEPT = 1000;

/** The calls that the service received: the newest in full, and a count per operation of all of them. */
export class CallLog {
  readonly #clock: Clock;
  readonly #journal: Journal;
  #calls: LoggedCall[] = [];
  #counts = new Map<string, number>();

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
    const call: LoggedCall = { at: this.#clock.text, operation: name, parameters, error: null };
    this.#calls.push(call);
    if (this.#calls.length > 2 * KEPT) {
      this.#calls = this.#calls.slice(-KEPT);
    }
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    this.#journal.changed('calls');
    return call;
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
