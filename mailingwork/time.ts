/** Dates of the webservice are local times without a zone; where the account says nothing else, they are read as German time (assumed: the vendor sits in Germany). */
export const DEFAULT_TIME_ZONE = 'Europe/Berlin';

const RAW_DATE = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::(\d{2}))?)?$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Tells whether a name is a time zone of the IANA list, such as `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a date of the webservice (`YYYY-MM-DD HH:MM:SS`, seconds or time may be missing).
 *
 * @param raw the vendor's text
 * @param timeZone IANA name of the account's zone
 * @returns ISO 8601 with the zone's offset on that day, or null where the text is no date
 */
export function toIsoDate(raw: string, timeZone: string): string | null {
  const wall = wallTime(raw);
  if (wall === null) {
    return null;
  }
  const offset = offsetAt(wall - offsetAt(wall - offsetAt(wall, timeZone), timeZone), timeZone);
  return new Date(wall).toISOString().slice(0, 19) + offsetText(offset);
}

/**
 * Writes an instant the way the webservice writes dates.
 *
 * @param instant milliseconds since 1970
 * @param timeZone IANA name of the account's zone
 * @returns `YYYY-MM-DD HH:MM:SS` in that zone
 */
export function toRawDate(instant: number, timeZone: string): string {
  const wall = instant + offsetAt(instant, timeZone);
  return new Date(wall).toISOString().slice(0, 19).replace('T', ' ');
}

/** The wall clock's reading as if it were UTC, in milliseconds; null for anything that is not a real date. */
function wallTime(raw: string): number | null {
  const parts = RAW_DATE.exec(raw.trim());
  if (parts === null) {
    return null;
  }
  const written = `${parts[1]}T${parts[2] ?? '00:00'}:${parts[3] ?? '00'}`;
  const wall = Date.parse(`${written}Z`);
  return !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(written) ? wall : null;
}

/** Milliseconds that the zone's clock is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const wall = Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
  return wall - Math.floor(instant / 1000) * 1000;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

/** Building a formatter is slow, so each zone's is kept. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) {
    return known;
  }
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
