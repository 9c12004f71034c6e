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
    if (id === null || value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
      continue;
    }
    const field = fields.find((candidate) => candidate.id === id);
    if (field === undefined) {
      throw new MailingworkFailure('invalid_input', `Field ${id} does not exist in this account. Refresh the fields.`);
    }
    const written = writeValue(value, field, timeZone);
    if (written !== '') {
      values[id] = written;
    }
  }
  return values;
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
  ['true', '1'],
  ['yes', '1'],
  ['false', '0'],
  ['no', '0'],
]);

/**
 * Writes one value for a field. Assumed: booleans are sent as 1 and 0, several choices separated by commas, dates as the webservice writes them.
 *
 * @param timeZone IANA name of the account's zone, for points in time
 */
export function writeValue(value: unknown, field: Field, timeZone: string): string {
  if (Array.isArray(value)) {
    return value
      .map(textOf)
      .filter((choice) => choice !== '')
      .join(',');
  }
  if (field.type === 'boolean') {
    return booleans.get(textOf(value).trim().toLowerCase()) ?? textOf(value);
  }
  return field.type === 'datetime' || field.type === 'date' ? writeDate(textOf(value), field.type, timeZone) : textOf(value);
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? '1' : '0';
  }
  return typeof value === 'object' ? (value === null ? '' : JSON.stringify(value)) : String(value);
}

/** A point in time (with offset) becomes the account's local time; anything but an ISO date is sent as it was typed. */
function writeDate(text: string, type: string, timeZone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}([T ]|$)/i.test(text)) {
    return text;
  }
  if (type === 'date') {
    // The day as it was written: converting midnight would make a birthday the day before in zones behind.
    return text.slice(0, 10);
  }
  const instant = /(Z|[+-]\d{2}:?\d{2})$/i.test(text.slice(10)) && isTimeZone(timeZone) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? text.replace(/T/i, ' ') : toRawDate(instant, timeZone);
}
