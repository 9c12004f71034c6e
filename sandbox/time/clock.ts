/**
 * The account's time zone. The vendor's dates carry none; that they mean German time is assumed, here alone.
 */
const TIME_ZONE = 'Europe/Berlin';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** One day in milliseconds. */
export const DAY = 24 * HOUR;

/** The years the clock can show: more than any test needs, and all of them are written with four digits. */
const EARLIEST = Date.parse('2000-01-01T00:00:00Z');
const LATEST = Date.parse('2999-12-31T23:59:59Z');

/** The clock cannot show what it was to be set to. */
export class ClockOutOfRange extends Error {
  override readonly name = 'ClockOutOfRange';
  override readonly message = 'The clock of the sandbox goes from the year 2000 to the year 2999.';
}

const UNITS: Record<string, number> = { s: SECOND, m: 60 * SECOND, h: HOUR, d: DAY };

// The Swedish locale writes `2026-11-21 10:00:00`, which is the vendor's form.
const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Runs with real time plus an offset that can be moved, so that five days pass in a test without waiting. */
export class Clock {
  #offset = 0;

  /** @returns the sandbox's present in milliseconds since 1970 */
  now(): number {
    return Date.now() + this.#offset;
  }

  /**
   * Moves the clock on (or back, when negative).
   * @param milliseconds how far
   * @throws ClockOutOfRange, and stays where it is
   */
  advance(milliseconds: number): void {
    this.#set(this.#offset + milliseconds);
  }

  /**
   * Sets the clock.
   * @param instant milliseconds since 1970
   * @throws ClockOutOfRange, and stays where it is
   */
  moveTo(instant: number): void {
    this.#set(instant - Date.now());
  }

  /** Back to real time. */
  reset(): void {
    this.#offset = 0;
  }

  /** The present as the account writes it: `YYYY-MM-DD HH:MM:SS`. */
  get text(): string {
    return accountTime(this.now());
  }

  #set(offset: number): void {
    const instant = Date.now() + offset;
    if (!(instant >= EARLIEST && instant <= LATEST)) {
      throw new ClockOutOfRange();
    }
    this.#offset = offset;
  }
}

/**
 * Writes an instant as the webservice does (form seen in the samples of `activate_at` and `date`).
 * @param instant milliseconds since 1970
 * @returns `YYYY-MM-DD HH:MM:SS` in the account's time zone
 */
export function accountTime(instant: number): string {
  return FORMAT.format(instant);
}

/**
 * Reads a date of the webservice, with or without its time.
 * @param text `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS` in the account's time zone; an hour that exists twice is the earlier one
 * @returns milliseconds since 1970, or undefined when it is no such date
 */
export function parseAccountTime(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2}))?$/.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const [, day = '', time = '00:00:00'] = match;
  const wall = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(`${day}T${time}`)) {
    return undefined;
  }
  const candidates = [wall - zoneOffset(wall - 2 * HOUR), wall - zoneOffset(wall)];
  const exact = candidates.filter((instant) => accountTime(instant) === `${day} ${time}`);
  return exact.length > 0 ? Math.min(...exact) : candidates[0];
}

/**
 * Reads a span such as `5d 1h`, `90m` or `-30s`.
 * @param text numbers with the units d, h, m, s, in that spirit; a leading minus goes back
 * @returns milliseconds, or undefined when it is no span
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

function zoneOffset(instant: number): number {
  return Date.parse(`${accountTime(instant).replace(' ', 'T')}Z`) - Math.floor(instant / SECOND) * SECOND;
}
