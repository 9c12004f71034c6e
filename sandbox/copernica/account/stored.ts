import { parseAccountTime, timeZone } from '../time.ts';
import { emptyValue, optionsOf } from './fields.ts';
import type { Field, FieldType } from './model.ts';

/*
 * How the service stores what it is sent, as a third party saw it in 2020 (version 2). It validates nothing: what does not fit is converted, cut or emptied
 * without an error. What is sent is JSON, or text from a form.
 */

const DATE_TYPES: Partial<Record<FieldType, 'date' | 'datetime'>> = {
  date: 'date',
  empty_date: 'date',
  datetime: 'datetime',
  empty_datetime: 'datetime',
};
const ZERO = '0000-00-00 00:00:00';
const DATE_LENGTH = 10;
const ZONE = String.raw`(?: ?(z|utc|gmt|[+-]\d{2}:?\d{2}))?`;
const DATE = new RegExp(String.raw`^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[ t](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?${ZONE})?$`, 'i');

/**
 * The text that a field holds after it was sent a value.
 *
 * @param sent a text, number, boolean, null, list or object
 */
export function storedValue({ type, value, length }: Pick<Field, 'type' | 'value' | 'length'>, sent: unknown): string {
  const text = textOf(sent);
  const format = DATE_TYPES[type];
  if (format !== undefined) {
    return storedDate(type, format, text);
  }
  switch (type) {
    case 'integer':
    case 'foreign_key':
      return String(Math.trunc(numberOf(sent)) + 0);
    case 'float':
      return String(numberOf(sent));
    case 'select':
      return optionsOf({ value }).includes(text) ? text : '';
    case 'big':
      return text;
    default:
      // That a longer text is cut is assumed.
      return length > 0 ? Array.from(text).slice(0, length).join('') : text;
  }
}

/** As PHP writes a value as text; a list or an object is empty (assumed). */
export function textOf(sent: unknown): string {
  switch (typeof sent) {
    case 'string':
      return sent;
    case 'number':
      return String(sent);
    case 'boolean':
      return sent ? '1' : '';
    default:
      return '';
  }
}

/** As PHP reads a value as a number: the number that a text begins with, 1 for a list that is not empty. */
function numberOf(sent: unknown): number {
  if (typeof sent === 'object' && sent !== null) {
    return Object.keys(sent).length > 0 ? 1 : 0;
  }
  const [number = '0'] = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i.exec(textOf(sent)) ?? [];
  const read = Number(number);
  return Number.isFinite(read) ? read : 0;
}

function storedDate(type: FieldType, format: 'date' | 'datetime', text: string): string {
  const read = readDate(text.trim()) ?? emptyValue(type);
  return format === 'date' ? read.slice(0, DATE_LENGTH) : read;
}

/** A date in the account's time; undefined when it cannot be read. The year 0 has no dates, and the date before its first day is no date at all. */
function readDate(text: string): string | undefined {
  const [, seconds] = /^@(-?\d{1,12})$/.exec(text) ?? [];
  if (seconds !== undefined) {
    return timeZone.write(Number(seconds) * 1000);
  }
  const [whole, year = '', month = '', day = '1', hour = '0', minute = '0', second = '0', zone] = DATE.exec(text) ?? [];
  const date = `${year}-${two(month)}-${two(day)}`;
  if (whole === undefined || date === '0000-00-00') {
    return undefined;
  }
  if (year === '0000') {
    return ZERO;
  }
  const wall = `${date} ${two(hour)}:${two(minute)}:${two(second)}`;
  // A day that does not exist is emptied (assumed).
  const instant = parseAccountTime(wall);
  if (instant === undefined) {
    return undefined;
  }
  return timeZone.write(zone === undefined ? instant : Date.parse(`${wall.replace(' ', 'T')}${offsetOf(zone)}`));
}

function offsetOf(zone: string): string {
  return /^[+-]/.test(zone) ? zone.replace(/^(...):?/, '$1:') : 'Z';
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
