import type { Field } from './functions/fields.ts';
import { toIsoDate } from './time.ts';

/** One value of a subscriber field. */
export interface FieldValue {
  readonly id: number;
  readonly value: string | null;
}

/** Vendor-neutral description of a value that a person fills in. */
export interface FieldDescription {
  readonly key: string;
  readonly label: string;
  readonly type: 'string' | 'text' | 'integer' | 'number' | 'boolean' | 'datetime';
  readonly help: string;
  /** Values to choose from; empty where anything goes. */
  readonly choices: readonly string[];
  /** Whether several of them may be chosen. */
  readonly multiple: boolean;
}

/** A person's names, where the account's fields tell which they are. */
export interface PersonNames {
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly salutation: string | null;
}

const inputTypes: Readonly<Record<string, FieldDescription['type']>> = {
  text: 'text',
  int: 'integer',
  float: 'number',
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

/** The key that stands for a field in everything a user maps. */
export const fieldKey = (id: number): string => `field_${id}`;

/** The id in a key such as `field_17`; null for every other key. */
export function fieldIdOfKey(key: string): number | null {
  const id = /^field_(\d+)$/.exec(key)?.[1];
  return id === undefined ? null : Number(id);
}

/** The field that holds the e-mail address: the behavior tells, not type or name (test fixtures of Greenpeace CEE). */
export function emailFieldOf(fields: readonly Field[]): Field | undefined {
  return fields.find((field) => field.behavior === 'email') ?? fields.find((field) => field.type === 'email');
}

/**
 * Finds the address among values; an empty one is none.
 *
 * @param fields the account's fields; null where they could not be read, then the first value that looks like an address counts, that of field 1 first
 */
export function emailOf(values: readonly FieldValue[], fields: readonly Field[] | null): string | null {
  const emailField = fields === null ? undefined : emailFieldOf(fields);
  if (emailField !== undefined) {
    return values.find(({ id }) => id === emailField.id)?.value || null;
  }
  const addresses = values.filter(({ value }) => value?.includes('@') === true);
  return (addresses.find(({ id }) => id === 1) ?? addresses[0])?.value ?? null;
}

/** Picks a person's names out of the values; an empty one is none. */
export function personNamesOf(values: readonly FieldValue[], fields: readonly Field[] | null): PersonNames {
  const pick = (patterns: readonly RegExp[]): string | null => {
    const field = fields === null ? undefined : fieldCalled(patterns, fields);
    return (field && values.find(({ id }) => id === field.id)?.value) || null;
  };
  return { first_name: pick(personNames.first_name), last_name: pick(personNames.last_name), salutation: pick(personNames.salutation) };
}

/** The ids of the fields that tell who somebody is: address and names. */
export function personFieldIds(fields: readonly Field[]): number[] {
  const known = [emailFieldOf(fields), ...Object.values(personNames).map((patterns) => fieldCalled(patterns, fields))];
  return known.filter((field) => field !== undefined).map(({ id }) => id);
}

/** The option of statistics that asks for the values of certain fields; without it, rows may hold all of them (see GetOpeningsByEmailId in the catalogue). */
export const onlyFields = (ids: readonly number[]): { readonly fieldId?: string } => (ids.length === 0 ? {} : { fieldId: ids.join(',') });

/** The first pattern that fits any field decides, so that a “Nachname” goes before a mere “Name”. */
function fieldCalled(patterns: readonly RegExp[], fields: readonly Field[]): Field | undefined {
  const fitting = patterns.map((pattern) => fields.find(({ name, alias }) => pattern.test(name.trim()) || pattern.test(alias.trim())));
  return fitting.find((field) => field !== undefined);
}

/** Describes fields for people. Those that share a name are told apart by their ids. */
export function describeFields(fields: readonly Field[]): FieldDescription[] {
  const nameOf = ({ id, name }: Field): string => name.trim() || `Field ${id}`;
  const names = fields.map(nameOf);
  const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return fields.map((field) => ({
    key: fieldKey(field.id),
    label: shared.has(nameOf(field)) ? `${nameOf(field)} (${field.id})` : nameOf(field),
    type: inputTypes[field.type] ?? 'string',
    help: field.description,
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
 * Reads a value for a user: numbers become numbers, points in time become ISO 8601. Everything else, and everything that cannot be read,
 * passes through as text, because nobody documents its form.
 */
export function readFieldValue(value: string | null, type: string | undefined, timeZone: string): string | number | null {
  if (value === null || value === '') {
    return null;
  }
  if (type === 'int' && /^-?\d{1,15}$/.test(value)) {
    return Number(value);
  }
  if (type === 'float' && /^-?\d{1,15}(\.\d+)?$/.test(value)) {
    return Number(value);
  }
  return type === 'datetime' ? (toIsoDate(value, timeZone) ?? value) : value;
}

/** The values to choose from, where a field has such; the separator is not documented (see GetFields in the catalogue). */
export function choicesOf({ type, options }: Pick<Field, 'type' | 'options'>): string[] {
  if (type !== 'enum' && type !== 'set') {
    return [];
  }
  const separator = ['\n', ';', '|', ','].find((candidate) => options.includes(candidate)) ?? '\n';
  const choices = options
    .split(separator)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
  return [...new Set(choices)];
}
