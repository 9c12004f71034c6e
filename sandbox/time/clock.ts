import type { TimeZone } from './time_zone.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** One day in milliseconds. */
export const DAY = 24 * HOUR;

/** The years the clock can show: more than any test needs, and all of them are written with four digits. */
const EARLIEST = Date.parse('2000-01-01T00:00:00Z');
const LATEST = Date.parse('2999-12-31T23:59:59Z');

/** The clock cannot show the time that it was set to. */
export class ClockOutOfRange extends Error {
  override readonly name = 'ClockOutOfRange';
  override readonly message = 'The clock of the sandbox goes from the year 2000 to the year 2999.';
}

const UNITS: Record<string, number> = { s: SECOND, m: 60 * SECOND, h: HOUR, d: DAY };

/** Real time plus an offset that can be changed, so that five days pass in a test without waiting. */
export class Clock {
  readonly #zone: TimeZone;
  readonly #onMove: (from: number) => void;
  #offset = 0;
  /** Whether moves are reported later, as one. */
  #isTravelling = false;

  /**
   * @param zone the account's
   * @param onMove called when the clock was set, with the instant that it showed before
   */
  constructor(zone: TimeZone, onMove: (from: number) => void = () => {}) {
    this.#zone = zone;
    this.#onMove = onMove;
  }

  /** @returns the sandbox's present in milliseconds since 1970 */
  now(): number {
    return Date.now() + this.#offset;
  }

  /**
   * Moves the clock on (or back, when negative).
   *
   * @param milliseconds how far
   * @throws ClockOutOfRange when the clock cannot show the new time; it is not moved then
   */
  advance(milliseconds: number): void {
    this.#set(this.#offset + milliseconds);
  }

  /**
   * Sets the clock.
   *
   * @param instant milliseconds since 1970
   * @throws ClockOutOfRange when the clock cannot show the new time; it is not moved then
   */
  moveTo(instant: number): void {
    this.#set(instant - Date.now());
  }

  /** Back to real time. */
  reset(): void {
    this.#set(0);
  }

  /** Makes several moves that count as one: it is reported when they are over, unless the clock is back where it was. */
  travel(moves: () => void): void {
    const [from, offset] = [this.now(), this.#offset];
    this.#isTravelling = true;
    try {
      moves();
    } finally {
      this.#isTravelling = false;
      if (this.#offset !== offset) {
        this.#onMove(from);
      }
    }
  }

  /**
   * An instant as the account writes it: `YYYY-MM-DD HH:MM:SS`.
   *
   * @param instant milliseconds since 1970
   */
  write(instant: number): string {
    return this.#zone.write(instant);
  }

  /** The present as the account writes it: `YYYY-MM-DD HH:MM:SS`. */
  get text(): string {
    return this.#zone.write(this.now());
  }

  #set(offset: number): void {
    const instant = Date.now() + offset;
    if (!(instant >= EARLIEST && instant <= LATEST)) {
      throw new ClockOutOfRange();
    }
    const from = this.now();
    const isMoved = offset !== this.#offset;
    this.#offset = offset;
    if (isMoved && !this.#isTravelling) {
      this.#onMove(from);
    }
  }
}

/**
 * Reads a span such as `5d 1h`, `90m` or `-30s`.
 *
 * @param text numbers with the units d, h, m, s, in any order; a leading minus goes back
 * @returns milliseconds, or undefined when the text is not a span
 */
export function parseDuration(text: string): number | undefined {
  const match = /^\s*(-)?\s*((?:\d+(?:\.\d+)?\s*[dhms]\s*)+)$/i.exec(text);
  if (!match) {
    return undefined;
  }
  let total = 0;
  for (const [, amount = '0', unit = 's'] of (match[2] ?? '').matchAll(/(\d+(?:\.\d+)?)\s*([dhms])/gi)) {
    total += Number(amount) * (UNITS[unit.toLowerCase()] ?? 0);
  }
  return match[1] ? -total : total;
}
