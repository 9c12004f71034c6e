import { fieldKey } from '../../../webservice/values/field_keys.ts';
import { isCleared } from './cleared_value.ts';
import { isTimeType, readTime } from './dates.ts';
import { type Field, fieldNamed } from './field.ts';

/** What a record's values are for a user. */
export interface ReadValues {
  /** By `field_<id>`, with every field of the database or collection; null where a record has no value. */
  readonly values: Readonly<Record<string, string | null>>;
  /** What is stored under names that are no known fields. */
  readonly others: Readonly<Record<string, string>>;
}

/**
 * Reads a value for a user: a day with a time becomes ISO 8601, no value null. Everything else is the text it is: a number would lose what people write numbers with, such
 * as the first 0 of a customer number.
 */
export function readValue(field: Field, stored: string): string | null {
  if (isCleared(field, stored)) {
    return null;
  }
  return isTimeType(field.type) ? readTime(stored) : stored;
}

/**
 * Reads the values of a record.
 *
 * @param stored by field name, in any letter case
 */
export function readValues(fields: readonly Field[], stored: Readonly<Record<string, string>>): ReadValues {
  const values = new Map<string, string | null>(fields.map(({ id }) => [fieldKey(id), null]));
  const others: [name: string, text: string][] = [];
  for (const [name, text] of Object.entries(stored)) {
    const field = fieldNamed(fields, name);
    if (field === undefined) {
      others.push([name, text]);
    } else {
      values.set(fieldKey(field.id), readValue(field, text));
    }
  }
  return { values: Object.fromEntries(values), others: Object.fromEntries(others) };
}
