import { isNoDate, toIsoDate, toRawDate } from '../../../webservice/values/time.ts';
import { writeDate } from '../../../webservice/values/typed_dates.ts';
import { TIME_ZONE } from '../connection/account.ts';

/** The types whose values are days. */
const dayTypes = new Set(['date', 'empty_date']);
/** The types whose values are days with a time. */
const timeTypes = new Set(['datetime', 'empty_datetime']);

/** Whether the values of a type are days. */
export const isDayType = (type: string): boolean => dayTypes.has(type);

/** Whether the values of a type are days with a time. */
export const isTimeType = (type: string): boolean => timeTypes.has(type);

/**
 * The day first with hyphens, as it is written in Dutch; the year has four digits, so that only one end of it can be the year. With slashes, others write the month first, so
 * there the day must be none that could be a month.
 */
const DUTCH_DAY = /^(?:(\d{1,2})-(\d{1,2})-|(1[3-9]|[23]\d)\/(\d{1,2})\/)(?=\d{4}(?!\d))/;
/** Databases keep no earlier years (MySQL's manual; that the service keeps dates in MySQL is assumed), and a year such as 0024 is a slip. */
const FIRST_YEAR = '1000';
const MINUTE_MS = 60_000;

/**
 * Writes a day or a day with a time as Amsterdam's clocks show it. A number of seconds is never sent: the service empties the field for it (seen in the tests of a public
 * PHP client, 2020).
 *
 * @param text without blanks around it
 * @returns `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`; '' for a text that says that there is no date, null where the form is not clear or there is no such day
 */
export function writeDay(text: string, type: string): string | null {
  const written = writeDate(text.replace(DUTCH_DAY, '$1$3.$2$4.'), isDayType(type) ? 'date' : 'datetime', TIME_ZONE);
  return written === null || written === '' || written >= FIRST_YEAR ? written : null;
}

/** Whether Amsterdam's clocks show a time at all: in spring they leave an hour out. */
export function isShown(time: string): boolean {
  const instant = Date.parse(readTime(time));
  // A century and a half ago, offsets had seconds, which ISO 8601 does not write.
  return Math.abs(Date.parse(`${toRawDate(instant, TIME_ZONE)}Z`) - Date.parse(`${time}Z`)) < MINUTE_MS;
}

/** Whether a stored value stands for no date. */
export function isNoDay(type: string, stored: string): boolean {
  return (isDayType(type) || isTimeType(type)) && isNoDate(stored);
}

/** A stored time in ISO 8601, with Amsterdam's offset on that day; the text itself where it cannot be read. */
export function readTime(stored: string): string {
  return toIsoDate(stored, TIME_ZONE) ?? stored;
}
