import type { DescribedField } from '../../webservice/catalogue/describe.ts';
import { fieldKey } from '../../webservice/values/field_keys.ts';
import { comparable } from '../../webservice/values/texts.ts';
import { isNoDate, toIsoDate } from '../../webservice/values/time.ts';
import { expectedForms } from '../../webservice/values/typed_dates.ts';
import { yesOrNo } from '../../webservice/values/yes_or_no.ts';
import type { Field } from '../functions/fields.ts';
import { choicesOf } from './field_choices.ts';

/** One value of a subscriber field. */
export interface FieldValue {
  readonly id: number;
  readonly value: string | null;
}

/** A person's names, where the account's fields tell which they are. */
export interface PersonNames {
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly salutation: string | null;
}

/** A number is a text: one such as `00123` or `12.50` would not survive the way into a number and back. */
const describedTypes: Readonly<Record<string, DescribedField['type']>> = {
  text: 'text',
  boolean: 'boolean',
  datetime: 'datetime',
};

/** Types whose values a person does not fill in. */
const notForPeople = new Set(['profilingpermission']);

/**
 * The fields that hold a person's name: the standard fields of a new account (manual page on fields, doku 352) by their usual German and English
 * names, whatever their ids (assumed, see GetFields in the catalogue).
 */
const personNames: Readonly<Record<keyof PersonNames, readonly RegExp[]>> = {
  first_name: [/^(vorname|first[ _-]?name)$/i],
  last_name: [/^(nachname|familienname|last[ _-]?name|surname)$/i, /^name$/i],
  salutation: [/^(anrede|salutation)$/i],
};

/** The field that holds the e-mail address: the behavior tells, not type or name (test fixtures of Greenpeace CEE). */
export function emailFieldOf(fields: readonly Field[]): Field | undefined {
  return fields.find((field) => field.behavior === 'email') ?? fields.find((field) => field.type === 'email');
}

/**
 * Finds the address among values; an empty one is none.
 *
 * @param fields the account's fields; null where they could not be read, then the first value that looks like an address counts
 */
export function emailOf(values: readonly FieldValue[], fields: readonly Field[] | null): string | null {
  const emailField = fields === null ? undefined : emailFieldOf(fields);
  if (emailField !== undefined) {
    return values.find(({ id }) => id === emailField.id)?.value || null;
  }
  return values.find(({ value }) => value?.includes('@') === true)?.value ?? null;
}

/** Picks a person's names out of the values; an empty one is none. */
export function personNamesOf(values: readonly FieldValue[], fields: readonly Field[] | null): PersonNames {
  const pick = (patterns: readonly RegExp[]): string | null => {
    const field = fields === null ? undefined : fieldCalled(patterns, fields);
    return (field && values.find(({ id }) => id === field.id)?.value) || null;
  };
  return { first_name: pick(personNames.first_name), last_name: pick(personNames.last_name), salutation: pick(personNames.salutation) };
}

/** The ids of the fields that tell who a person is: address and names. */
export function personFieldIds(fields: readonly Field[]): number[] {
  const known = [emailFieldOf(fields), ...Object.values(personNames).map((patterns) => fieldCalled(patterns, fields))];
  return known.filter((field) => field !== undefined).map(({ id }) => id);
}

/** The option of statistics that asks for the values of certain fields; without it, rows may hold all of them (see GetOpeningsByEmailId in the catalogue). */
export const onlyFields = (ids: readonly number[]): { readonly fieldId?: string } => (ids.length === 0 ? {} : { fieldId: ids.join(',') });

/** The option that asks for the address alone; none where the e-mail field is not known. */
export function onlyEmailField(fields: readonly Field[] | null): { readonly fieldId?: string } {
  const emailField = emailFieldOf(fields ?? []);
  return onlyFields(emailField === undefined ? [] : [emailField.id]);
}

/** The first pattern that fits any field decides, so that a “Nachname” goes before a mere “Name”. */
function fieldCalled(patterns: readonly RegExp[], fields: readonly Field[]): Field | undefined {
  const fitting = patterns.map((pattern) => fields.find(({ name, alias }) => pattern.test(comparable(name)) || pattern.test(comparable(alias))));
  return fitting.find((field) => field !== undefined);
}

const nameOf = ({ id, name }: Field): string => name.trim() || `Field ${id}`;

/** What a field is called for people. Those that share a name are told apart by their ids. */
export function fieldLabel(field: Field, fields: readonly Field[]): string {
  const name = nameOf(field);
  return fields.filter((other) => nameOf(other) === name).length > 1 ? `${name} (${field.id})` : name;
}

/** What fields of these types take. How the webservice writes numbers, telephone numbers and countries is not documented, so those are sent as they are typed. */
const expected: Readonly<Record<string, string>> = {
  ...expectedForms,
  int: 'a whole number such as 1250',
  float: 'a number such as 12.5',
  email: 'an e-mail address such as jane@example.com',
  sms: 'a telephone number such as +49 171 3920012',
  fax: 'a telephone number such as +49 30 23125012',
  country: 'a country as your account writes it, such as DE or Germany',
};

/** Says what a field takes, with an example, and what the account says about it. */
function helpFor({ type, description }: Field): string {
  const form = Object.hasOwn(expected, type) ? `Takes ${expected[type]}.` : '';
  return [form, description].filter((part) => part !== '').join('\n\n');
}

/** Describes fields for people. */
export function describeFields(fields: readonly Field[]): DescribedField[] {
  return fields.map((field) => ({
    key: fieldKey(field.id),
    label: fieldLabel(field, fields),
    type: describedTypes[field.type] ?? 'string',
    help: helpFor(field),
    choices: choicesOf(field),
    multiple: field.type === 'set',
  }));
}

/** The fields that people fill in: the address has an input of its own, and some types are none of theirs. */
export function fieldsForPeople(fields: readonly Field[]): Field[] {
  const emailField = emailFieldOf(fields);
  return fields.filter((field) => field !== emailField && !notForPeople.has(field.type));
}

/**
 * Reads a value for a user: a boolean becomes true or false, a point in time ISO 8601, and a date of zeros, which stands for none, null. Everything
 * else is the text it is: a number would lose what people write numbers with, such as the first 0 of a customer number. So is what cannot be read.
 */
export function readFieldValue(value: string | null, type: string | undefined, timeZone: string): string | boolean | null {
  if (value === null || value === '') {
    return null;
  }
  switch (type) {
    case 'boolean':
      return yesOrNo(value) ?? value;
    case 'date':
      return isNoDate(value) ? null : value;
    case 'datetime':
      return isNoDate(value) ? null : (toIsoDate(value, timeZone) ?? value);
    default:
      return value;
  }
}
