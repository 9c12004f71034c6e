import { type FormMap, plainForm } from './mailingwork/api/form.ts';
import { accountTime } from './time/clock.ts';

/** One call of the webservice, without the login. */
export interface LoggedCall {
  at: string;
  function: string;
  parameters: Record<string, unknown>;
  error: number | null;
}

const KEPT = 1000;
const LOGIN = new Set(['username', 'password']);

/** The calls the webservice got: the newest in full, all of them as a count per function. */
export class CallLog {
  #calls: LoggedCall[] = [];
  #counts = new Map<string, number>();

  /**
   * Notes a call when it arrives; its error code follows with the answer.
   * @param name the function's name
   * @param form the decoded parameters; username and password are left out
   * @param at instant in milliseconds
   */
  add(name: string, form: FormMap, at: number): LoggedCall {
    const withoutLogin = new Map([...form].filter(([key]) => !LOGIN.has(key.toLowerCase())));
    const call: LoggedCall = { at: accountTime(at), function: name, parameters: plainForm(withoutLogin), error: null };
    this.#calls.push(call);
    if (this.#calls.length > 2 * KEPT) {
      this.#calls = this.#calls.slice(-KEPT);
    }
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    return call;
  }

  /** The newest calls, oldest first. */
  list(): LoggedCall[] {
    return this.#calls.slice(-KEPT);
  }

  /** How often each function was called since the last clearing. */
  counts(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }

  /** How often one function was called, in the catalogue's spelling, e.g. `GetLists`. */
  count(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  clear(): void {
    this.#calls = [];
    this.#counts.clear();
  }
}
