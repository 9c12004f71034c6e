import { isNoDate, isoZone, toRawDate } from './time.ts';

/** The types of fields that hold points in time or parts of them. */
export type DateType = 'date' | 'datetime' | 'time';

/** What each type may look like, for the sentence that asks for it. */
export const expectedForms: Readonly<Record<DateType, string>> = {
  date: 'a date such as 1980-12-24 or 24.12.1980',
  datetime: 'a date with a time, such as 1980-12-24 18:30 or 24.12.1980 18:30',
  time: 'a time such as 18:30',
};

/** 18:30, perhaps with seconds and parts of a second; some write “Uhr” behind it. */
const CLOCK = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?(?:\\sUhr)?';
const ZONE = 'Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?';
/** What may follow a day. */
const AT = `(?:(?:T|,?\\s+)${CLOCK}(?:\\s?(?<zone>${ZONE}))?)?`;
const FORMS = [
  new RegExp(`^(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})${AT}$`, 'i'),
  new RegExp(`^(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})${AT}$`, 'i'),
  new RegExp(`^${CLOCK}$`, 'i'),
];
/** Seconds or milliseconds since 1970, from 2001 to 2286; a number with fewer digits could be anything. */
const TIMESTAMP = /^\d{10}(?:\d{3})?$/;

/** A day and a time as they were written, as far as they were. */
interface Written {
  /** `YYYY-MM-DD` */
  readonly day: string | null;
  /** `HH:MM:SS` */
  readonly time: string | null;
  /** Milliseconds since 1970, where the text tells in which zone its clock is. */
  readonly instant: number | null;
}

/**
 * Writes a date or time for the webservice. ISO 8601, the German form and timestamps are read; whatever leaves open which day is meant is not.
 *
 * @param text without blanks around it
 * @param timeZone IANA name of the account's zone, which points in time with a zone of their own are converted to
 * @returns `YYYY-MM-DD`, `YYYY-MM-DD HH:MM:SS` or `HH:MM:SS`; '' for a text that says that there is no date, null where the form is not clear
 */
export function writeDate(text: string, type: DateType, timeZone: string): string | null {
  if (isNoDate(text)) {
    return '';
  }
  const written = read(text);
  if (written === null) {
    return null;
  }
  // Midnight is how many programs write a day alone, whatever zone they put behind it.
  const isDayAlone = type === 'date' && written.time === '00:00:00';
  const { day, time } = written.instant === null || isDayAlone ? written : localTime(written.instant, written, timeZone);
  if (type === 'time') {
    return time;
  }
  return day === null || type === 'date' ? day : `${day} ${time ?? '00:00:00'}`;
}

/** Behind the last moment of the year 9999, which means never, and before the year 0 there are no dates to write. */
function localTime(instant: number, written: Written, timeZone: string): Pick<Written, 'day' | 'time'> {
  const local = toRawDate(instant, timeZone);
  return /^\d/.test(local) ? { day: local.slice(0, 10), time: local.slice(11) } : written;
}

function read(text: string): Written | null {
  if (TIMESTAMP.test(text)) {
    return { day: null, time: null, instant: Number(text.padEnd(13, '0')) };
  }
  const parts = FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) {
    return null;
  }
  const { year, month = '1', day = '1', hour, minute = '', second = '00', zone } = parts;
  const date = `${year ?? 2000}-${twoDigits(month)}-${twoDigits(day)}`;
  const time = `${twoDigits(hour ?? '')}:${twoDigits(minute)}:${second}`;
  // Without this, 30 February would become 2 March.
  if (!isReal(`${date}T${time}`)) {
    return null;
  }
  const instant = zone === undefined ? null : Date.parse(`${date}T${time}${isoZone(zone)}`);
  return Number.isNaN(instant) ? null : { day: year === undefined ? null : date, time: hour === undefined ? null : time, instant };
}

function isReal(local: string): boolean {
  const instant = Date.parse(`${local}Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(local);
}

function twoDigits(digits: string): string {
  return digits.padStart(2, '0');
}
