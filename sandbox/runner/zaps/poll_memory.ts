import type { Operation } from '../app/app_definition.ts';
import { AppFailure } from '../app/app_failure.ts';
import type { Data } from '../app/messages.ts';

/** How many rows of a Zap are kept (Zapier's documentation on operating constraints). */
const MAX_ROWS = 105_000;

/** Keeps which rows a Zap has seen, from the moment it is turned on until it is turned off. */
export class PollMemory {
  readonly #keys: readonly string[];
  readonly #limit: number;
  readonly #seen = new Set<string>();

  /**
   * @param primaryKeys the outputs that tell rows apart
   * @param limit how many rows are kept; the first to be dropped are those that no poll has returned for the longest time (assumed)
   */
  constructor(primaryKeys: readonly string[], limit = MAX_ROWS) {
    this.#keys = primaryKeys;
    this.#limit = limit;
  }

  /**
   * Records the rows of a poll.
   *
   * @param rows newest first, as a poll returns them
   * @returns the new rows, oldest first
   * @throws AppFailure when a row has no key, or there are more rows than can be kept; no row is recorded then
   */
  takeIn(rows: readonly Data[]): Data[] {
    if (rows.length > this.#limit) {
      throw new AppFailure({ name: 'CheckError', message: `The poll returned more than ${this.#limit} rows.` });
    }
    const oldestFirst = rows.map((row) => ({ row, id: this.#idOf(row) })).toReversed();
    const fresh = oldestFirst.filter(({ id }) => this.#isNew(id));
    for (const id of this.#seen) {
      if (this.#seen.size <= this.#limit) {
        break;
      }
      this.#seen.delete(id);
    }
    return fresh.map(({ row }) => row);
  }

  #isNew(id: string): boolean {
    const isNew = !this.#seen.delete(id);
    this.#seen.add(id);
    return isNew;
  }

  /** A number and a text with the same digits are the same key (assumed). */
  #idOf(row: Data): string {
    const values = this.#keys.map((key) => row[key]);
    if (values.some((value) => value === undefined || value === null)) {
      throw new AppFailure({ name: 'CheckError', message: `A row of the poll has no "${this.#keys.join('" and "')}".` });
    }
    return JSON.stringify(values.map(String));
  }
}

/** The outputs that tell the rows of a trigger apart: those declared as primary, otherwise `id`. */
export function primaryKeys({ outputFields = [] }: Operation): string[] {
  const fields = outputFields.map((field): { key?: string; primary?: boolean } => Object(field));
  const keys = fields.flatMap(({ key, primary }) => (primary === true && key !== undefined ? [key] : []));
  return keys.length === 0 ? ['id'] : keys;
}
