import { type Columns, compareMarks, digestOf, type Mark } from './line.ts';

/** A line that was kept. */
export interface KeptLine extends Mark {
  readonly prefix: string;
  readonly columns: Columns;
}

/** Keeps the earliest of many lines, and gives each the number that it has among those that hold the same. */
export class EarliestLines {
  readonly #most: number;
  readonly #after: Mark;
  #kept: KeptLine[] = [];
  /** How often each content has come, by second: what is later than all that is kept need not be counted. */
  readonly #counts = new Map<number, Map<string, number>>();
  #latest = Number.POSITIVE_INFINITY;

  /**
   * @param most how many are kept
   * @param after what stands there or before is not kept
   */
  constructor(most: number, after: Mark) {
    this.#most = most;
    this.#after = after;
  }

  /** @param seconds when it happened, in seconds since 1970 */
  add(seconds: number, prefix: string, columns: Columns): void {
    if (seconds > this.#latest || seconds < this.#after.seconds) {
      return;
    }
    const digest = digestOf(prefix, columns);
    const counts = this.#counts.get(seconds) ?? new Map<string, number>();
    const ordinal = (counts.get(digest) ?? 0) + 1;
    this.#counts.set(seconds, counts.set(digest, ordinal));
    const line = { seconds, digest, ordinal, prefix, columns };
    if (compareMarks(line, this.#after) > 0) {
      this.#kept.push(line);
    }
    if (this.#kept.length >= 2 * this.#most) {
      this.#drop();
    }
  }

  /** Those that are kept, the earliest first. */
  get lines(): readonly KeptLine[] {
    return this.#kept.toSorted(compareMarks).slice(0, this.#most);
  }

  /** Whether nothing that happens at a time or later can be kept, in seconds since 1970. */
  isFullBefore(seconds: number): boolean {
    return this.#kept.filter((line) => line.seconds < seconds).length >= this.#most;
  }

  #drop(): void {
    this.#kept = [...this.lines];
    this.#latest = Math.max(...this.#kept.map(({ seconds }) => seconds));
    for (const seconds of this.#counts.keys()) {
      if (seconds > this.#latest) {
        this.#counts.delete(seconds);
      }
    }
  }
}
