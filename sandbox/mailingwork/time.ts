import { TimeZone } from '../time/time_zone.ts';

/** The account's time zone. The vendor's dates have none; that they mean German time is assumed, and only here. */
export const timeZone = new TimeZone('Europe/Berlin');

/**
 * Writes an instant as the webservice does (the form seen in the samples of `activate_at` and `date`).
 *
 * @param instant milliseconds since 1970
 * @returns `YYYY-MM-DD HH:MM:SS` in the account's time zone
 */
export function accountTime(instant: number): string {
  return timeZone.write(instant);
}

/**
 * Reads a date of the webservice, with or without its time.
 *
 * @param text `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS` in the account's time zone
 * @returns milliseconds since 1970, or undefined when the text is not such a date
 */
export function parseAccountTime(text: string): number | undefined {
  return timeZone.read(text);
}
