const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Writes and reads dates that carry no zone of their own, as the time of one zone: `YYYY-MM-DD HH:MM:SS`. */
export class TimeZone {
  readonly #format: Intl.DateTimeFormat;

  /** @param name of the zone in the IANA database, e.g. `Europe/Berlin` */
  constructor(name: string) {
    // The Swedish locale writes `2026-11-21 10:00:00`.
    this.#format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: name,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  }

  /**
   * @param instant milliseconds since 1970
   * @returns `YYYY-MM-DD HH:MM:SS` in this zone
   */
  write(instant: number): string {
    return this.#format.format(instant);
  }

  /**
   * Reads a date with or without its time.
   *
   * @param text `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS` in this zone; in the hour that a change of clocks repeats, the earlier instant is meant
   * @returns milliseconds since 1970, or undefined when the text is not such a date
   */
  read(text: string): number | undefined {
    const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2}))?$/.exec(text.trim());
    if (!match) {
      return undefined;
    }
    const [, day = '', time = '00:00:00'] = match;
    const wall = Date.parse(`${day}T${time}Z`);
    if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(`${day}T${time}`)) {
      return undefined;
    }
    // Two hours earlier, the offset is the one from before a change of the clocks, if there is one nearby.
    // Behind the last day of the year 9999 there is none.
    const candidates = [wall - this.#offset(wall - 2 * HOUR), wall - this.#offset(wall)].filter(Number.isFinite);
    const exact = candidates.filter((instant) => this.write(instant) === `${day} ${time}`);
    return exact.length > 0 ? Math.min(...exact) : candidates[0];
  }

  #offset(instant: number): number {
    return Date.parse(`${this.write(instant).replace(' ', 'T')}Z`) - Math.floor(instant / SECOND) * SECOND;
  }
}

/** How a service writes and reads the dates of an account. */
export interface AccountTimes {
  /**
   * @param instant milliseconds since 1970
   * @returns `YYYY-MM-DD HH:MM:SS` in the account's time zone
   */
  readonly accountTime: (instant: number) => string;
  /**
   * @param text `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS` in the account's time zone
   * @returns milliseconds since 1970, or undefined when the text is not such a date
   */
  readonly parseAccountTime: (text: string) => number | undefined;
}

/** Writes and reads dates as the time of an account's zone. */
export function accountTimes(timeZone: TimeZone): AccountTimes {
  return { accountTime: (instant) => timeZone.write(instant), parseAccountTime: (text) => timeZone.read(text) };
}
