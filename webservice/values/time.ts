const RAW_DATE = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?( ?[+-]\d{2}(?::?\d{2})?|Z)?$/i;
/** What a webservice delivers where there is no date, as databases do. */
const NO_DATE = /^0000-00-00(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/i;

/** A zone as far as it is known. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Milliseconds ahead of UTC, by minute since 1970. */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();
const MINUTE_MS = 60 * 1000;
/** Since then every zone has changed its clocks at whole minutes (tried with all zones of Node 22, up to 2040). */
const MINUTES_SINCE = Date.UTC(1980, 0, 1);
/** A week of minutes; beyond that, all are dropped. */
const MAX_OFFSETS = 10_000;

/** Tells whether a name is a time zone of the IANA list, such as `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a local date without a zone as webservices write it (`YYYY-MM-DD HH:MM:SS`, seconds or time may be missing). One that names its offset from UTC is understood too.
 *
 * @param raw the vendor's text
 * @param timeZone IANA name of the account's zone
 * @returns ISO 8601 with the zone's offset on that day, or null where the text is no date
 */
export function toIsoDate(raw: string, timeZone: string): string | null {
  const { written, zone = '' } = readDate(raw) ?? {};
  if (written === undefined) {
    return null;
  }
  if (zone !== '') {
    const instant = Date.parse(written + zone);
    return Number.isNaN(instant) ? null : toRawDate(instant, timeZone).replace(' ', 'T') + offsetText(offsetAt(instant, timeZone));
  }
  const wall = Date.parse(`${written}Z`);
  const near = offsetAt(wall, timeZone);
  const nearer = offsetAt(wall - near, timeZone);
  // Only around a change of the clocks do the two differ.
  const offset = nearer === near ? near : offsetAt(wall - nearer, timeZone);
  return written + offsetText(offset);
}

/** Tells whether a date stands for none: all of it is zeros. */
export function isNoDate(raw: string): boolean {
  return NO_DATE.test(raw.trim());
}

/**
 * Writes an instant as a local date without a zone.
 *
 * @param instant milliseconds since 1970
 * @param timeZone IANA name of the account's zone
 * @returns `YYYY-MM-DD HH:MM:SS` in that zone
 */
export function toRawDate(instant: number, timeZone: string): string {
  const wall = instant + offsetAt(instant, timeZone);
  return new Date(wall).toISOString().slice(0, 19).replace('T', ' ');
}

/** The date as `YYYY-MM-DDTHH:MM:SS`, and its offset from UTC where it names one; null for anything that is not a real date. */
function readDate(raw: string): { readonly written: string; readonly zone: string } | null {
  const parts = RAW_DATE.exec(raw.trim());
  if (parts === null) {
    return null;
  }
  const written = `${parts[1]}T${parts[2] ?? '00:00'}:${parts[3] ?? '00'}`;
  const wall = new Date(`${written}Z`);
  return !Number.isNaN(wall.getTime()) && wall.toISOString().startsWith(written) ? { written, zone: isoZone(parts[4] ?? '') } : null;
}

/** An offset from UTC, or the name of UTC itself, the way `Date.parse` takes it. */
export function isoZone(written: string): string {
  return written
    .trim()
    .toUpperCase()
    .replace(/^([+-]\d{2})$/, '$1:00')
    .replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
    .replace(/^(UTC|GMT)$/, 'Z');
}

/** Milliseconds that the zone's clock is ahead of UTC at an instant. Asking the zone is slow, so what it said is kept: events come close together. */
function offsetAt(instant: number, timeZone: string): number {
  const { format, offsets } = zoneOf(timeZone);
  if (instant < MINUTES_SINCE) {
    return askOffset(instant, format);
  }
  const minute = Math.floor(instant / MINUTE_MS);
  const known = offsets.get(minute);
  if (known !== undefined) {
    return known;
  }
  const offset = askOffset(instant, format);
  if (offsets.size >= MAX_OFFSETS) {
    offsets.clear();
  }
  offsets.set(minute, offset);
  return offset;
}

function askOffset(instant: number, format: Intl.DateTimeFormat): number {
  const [, offset = ''] = format.format(instant).split('GMT');
  // Long ago, clocks followed the sun: offsets then have seconds too.
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number);
  const ahead = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return offset.startsWith('-') ? -ahead : ahead;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

/** Building a formatter is slow, so each zone's is kept. */
function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) {
    return known;
  }
  // Written as `1/1/2025, GMT+01:00`.
  const zone = { format: new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }), offsets: new Map<number, number>() };
  zones.set(timeZone, zone);
  return zone;
}
