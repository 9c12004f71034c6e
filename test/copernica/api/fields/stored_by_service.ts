/*
 * What the service makes of a value: a model of what a third party found in 2020 (value_conversion.json), written from those rows alone. That texts are cut at the length
 * of the field, and that PHP reads numbers and dates, is assumed.
 */

/** A field, as far as the service looks at it. */
export interface StoredField {
  readonly type: string;
  /** Of a `select`, separated by CRLF. */
  readonly options?: string;
  /** Characters. */
  readonly length?: number;
}

const ZERO_DATES = new Map([
  ['date', '0000-00-00'],
  ['datetime', '0000-00-00 00:00:00'],
  ['empty_date', ''],
  ['empty_datetime', ''],
]);

/** What is stored where a value was sent, as text. */
export function storedByService({ type, options = '', length = Number.POSITIVE_INFINITY }: StoredField, sent: unknown): string {
  if (type === 'integer') {
    return integerOf(sent);
  }
  if (type === 'float') {
    return String(typeof sent === 'string' ? Number.parseFloat(sent) || 0 : Number(integerOrNumber(sent)));
  }
  const zero = ZERO_DATES.get(type);
  if (zero !== undefined) {
    const local = typeof sent === 'string' ? localTime(sent.trim()) : null;
    return local === null ? zero : type.endsWith('datetime') ? local : local.slice(0, 10);
  }
  const text = sent === false ? '' : sent === true ? '1' : String(sent);
  if (type === 'select') {
    return options
      .split('\r\n')
      .map((option) => option.trimEnd())
      .includes(text)
      ? text
      : '';
  }
  return type === 'big' || type === 'foreign_key' ? text : [...text].slice(0, length).join('');
}

function integerOrNumber(sent: unknown): number {
  return Array.isArray(sent) ? Math.min(sent.length, 1) : Number(sent);
}

function integerOf(sent: unknown): string {
  if (typeof sent === 'string') {
    return BigInt(/^\s*([+-]?\d+)/.exec(sent)?.[1]?.replace('+', '') ?? 0).toString();
  }
  return String(Math.trunc(integerOrNumber(sent)));
}

const SECONDS = /^@(-?\d+)$/;
const DATE = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[ t](\d{1,2}):(\d{1,2})(?::(\d{2})(?:\.\d+)?)?)?(z|utc|[+-]\d{2}:\d{2})?$/i;

/** A date as Amsterdam's clocks show it; null for what is no date. */
function localTime(text: string): string | null {
  const seconds = SECONDS.exec(text)?.[1];
  if (seconds !== undefined) {
    return inAmsterdam(Number(seconds) * 1000);
  }
  const [, year = '', month = '', day = '1', hour = '0', minute = '0', second = '00', zone] = DATE.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const wall = `${date} ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}:${second}`;
  const utc = Date.parse(`${wall.replace(' ', 'T')}Z`);
  // A day such as 30 February is moved to March, and so no longer what was sent.
  if (Number.isNaN(utc) || !new Date(utc).toISOString().startsWith(date)) {
    return null;
  }
  if (zone !== undefined) {
    return inAmsterdam(/^[+-]/.test(zone) ? Date.parse(`${wall.replace(' ', 'T')}${zone}`) : utc);
  }
  // A time that the clocks leave out is moved: one of the two offsets of the zone shows every time that exists.
  const shown = [60, 120].map((minutes) => inAmsterdam(utc - minutes * 60_000));
  return utc < Date.UTC(1980) || shown.includes(wall) ? wall : `${shown[0]}`;
}

function inAmsterdam(instant: number): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' });
}
