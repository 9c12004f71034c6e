import { MailingworkFailure } from './failure.ts';
import { emailFieldOf, fieldIdOfKey } from './fields.ts';
import type { Field } from './functions/fields.ts';
import { isTimeZone, toRawDate } from './time.ts';

/** Field id → value, as the functions take them. */
export type FieldValues = Readonly<Record<string, string>>;

/**
 * Turns what a user mapped (`field_<id>`) into values to send. What was not mapped is never sent, so nothing is cleared by an empty input.
 *
 * @param input keys and values as mapped; keys that are no fields are ignored
 * @param fields the account's fields
 * @param timeZone IANA name of the account's zone, for points in time
 * @throws MailingworkFailure of the kind `invalid_input` that names a field the account does not know
 */
export function readFieldInput(input: Readonly<Record<string, unknown>>, fields: readonly Field[], timeZone: string): FieldValues {
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(input)) {
    const id = fieldIdOfKey(key);
    if (id === null || isBlank(value)) {
      continue;
    }
    const field = fields.find((candidate) => candidate.id === id);
    if (field === undefined) {
      throw new MailingworkFailure('invalid_input', `Field ${id} does not exist in this account. Refresh the fields.`);
    }
    values[id] = writeValue(value, field, timeZone);
  }
  return values;
}

/** Whether nothing was mapped: neither a text, a number nor a truth value, in lists and groups either. */
function isBlank(value: unknown): boolean {
  return typeof value === 'object' ? Object.values(value ?? {}).every(isBlank) : value === undefined || String(value).trim() === '';
}

/** The ids of all fields that a user mapped, whether the account knows them or not. */
export function fieldIdsOf(input: Readonly<Record<string, unknown>>): number[] {
  return Object.keys(input)
    .map(fieldIdOfKey)
    .filter((id) => id !== null);
}

/**
 * Puts an address under the account's e-mail field.
 *
 * @throws MailingworkFailure of the kind `refused` where the account has no such field
 */
export function emailValue(email: string, fields: readonly Field[]): FieldValues {
  const emailField = emailFieldOf(fields);
  if (emailField === undefined) {
    throw new MailingworkFailure('refused', 'This account has no e-mail field, so subscribers cannot be addressed.');
  }
  return { [emailField.id]: email };
}

/** What a boolean is called in texts that a user maps; any other word is sent as it is. */
const booleans = new Map([
  ...['true', 'yes', 'y', 'on', 't', 'ja', 'wahr'].map((word) => [word, '1'] as const),
  ...['false', 'no', 'n', 'off', 'f', 'nein', 'falsch'].map((word) => [word, '0'] as const),
]);

/**
 * Writes one value for a field; how, is assumed (see CreateRecipient in the catalogue).
 *
 * @param timeZone IANA name of the account's zone, for points in time
 */
export function writeValue(value: unknown, field: Field, timeZone: string): string {
  const choices: readonly unknown[] = Array.isArray(value) ? value : [value];
  return choices
    .filter((choice) => !isBlank(choice))
    .map((choice) => writeText(textOf(choice), field, timeZone))
    .join(',');
}

function writeText(text: string, { type }: Field, timeZone: string): string {
  if (type === 'boolean') {
    return booleans.get(text.trim().toLowerCase()) ?? text;
  }
  return type === 'datetime' || type === 'date' ? writeDate(text.trim(), type, timeZone) : text;
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? '1' : '0';
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** An ISO date, perhaps with a time and the zone it is in. */
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?$/i;

/** A point in time whose zone is told becomes the account's local time; anything but an ISO date of the calendar is sent as it was typed. */
function writeDate(text: string, type: string, timeZone: string): string {
  const [, day = '', time, zone] = ISO_DATE.exec(text) ?? [];
  if (!isDay(day)) {
    return text;
  }
  if (type === 'date' || time === undefined) {
    // The day as it was written: converting midnight would make a birthday the day before in zones behind.
    return day;
  }
  if (zone === undefined) {
    return `${day} ${time}`;
  }
  const instant = isTimeZone(timeZone) ? Date.parse(`${day}T${time}${/^[a-z]/i.test(zone) ? 'Z' : zone}`) : Number.NaN;
  if (Number.isNaN(instant)) {
    return text;
  }
  const local = toRawDate(instant, timeZone);
  // Behind the last moment of the year 9999, which means never, there are no dates.
  return local.startsWith('+') ? `${day} ${time}` : local;
}

/** Whether the calendar has a day; without this, 30 February would become 2 March. */
function isDay(day: string): boolean {
  const midnight = Date.parse(day);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}
