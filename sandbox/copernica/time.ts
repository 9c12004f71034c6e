import { TimeZone } from '../time/time_zone.ts';

/** The account's time zone. Dates of the service have none; what a third party saw of stored values (2020) fits Amsterdam, and that is assumed for all. */
export const timeZone = new TimeZone('Europe/Amsterdam');

/**
 * Writes an instant as the service does.
 *
 * @param instant milliseconds since 1970
 * @returns `YYYY-MM-DD HH:MM:SS` in the account's time zone
 */
export function accountTime(instant: number): string {
  return timeZone.write(instant);
}

/**
 * Reads a date of the service, with or without its time.
 *
 * @param text `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS` in the account's time zone
 * @returns milliseconds since 1970, or undefined when the text is not such a date
 */
export function parseAccountTime(text: string): number | undefined {
  return timeZone.read(text);
}
