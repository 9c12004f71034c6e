/**
 * The account's time zone. The vendor's dates carry none; that they mean German time is assumed, here alone.
 */
const TIME_ZONE = 'Europe/Berlin';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** One day in milliseconds. */
export const DAY = 24 * HOUR;

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

  /** Moves the clock on (or back, when negative). @param milliseconds how far */
  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }

  /** Sets the clock. @param instant milliseconds since 1970 */
  moveTo(instant: number): void {
    this.#offset = instant - Date.now();
  }

  /** Back to real time. */
  reset(): void {
    this.#offset = 0;
  }

  /** The present as the account writes it: `YYYY-MM-DD HH:MM:SS`. */
  get text(): string {
    return accountTime(this.now());
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
  if (!match) return undefined;
  const [, day = '', time = '00:00:00'] = match;
  const wall = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(`${day}T${time}`)) return undefined;
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
  if (!match) return undefined;
  let total = 0;
  for (const [, amount = '0', unit = 's'] of (match[2] ?? '').matchAll(/(\d+(?:\.\d+)?)\s*([dhms])/gi)) {
    total += Number(amount) * (UNITS[unit.toLowerCase()] ?? 0);
  }
  return match[1] ? -total : total;
}

function zoneOffset(instant: number): number {
  return Date.parse(`${accountTime(instant).replace(' ', 'T')}Z`) - Math.floor(instant / SECOND) * SECOND;
}
