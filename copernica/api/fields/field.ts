import { quotable } from '../../../webservice/values/quotable.ts';
import { comparable } from '../../../webservice/values/texts.ts';

/** A field of a database or collection, as far as its values are concerned. */
export interface Field {
  readonly id: number;
  readonly name: string;
  /**
   * `integer`, `float`, `date`, `empty_date`, `datetime`, `empty_datetime`, `text`, `email`, `phone_fax`, `phone_gsm`, `select`, `big` or `foreign_key`. A type that is
   * none of these is treated as `text`.
   */
  readonly type: string;
  /** The default value; of a `select` its options, separated by CRLF. */
  readonly value: string;
  /** Characters that a value may have; null where it is not known. */
  readonly length: number | null;
  /** Whether Copernica leaves it out of its own screens. */
  readonly hidden: boolean;
}

const nameOf = ({ id, name }: Field): string => name.trim() || `Field ${id}`;

/** Whether a field shares its name with another one, in whatever letter case. */
function sharesName(field: Field, fields: readonly Field[]): boolean {
  return fields.some((other) => other.id !== field.id && comparable(nameOf(other)) === comparable(nameOf(field)));
}

/** What a field is called for people. Those that share a name are told apart by their ids. */
export function fieldLabel(field: Field, fields: readonly Field[]): string {
  return sharesName(field, fields) ? `${nameOf(field)} (${field.id})` : nameOf(field);
}

/** How much of a name stands in a sentence, in characters. */
const MAX_NAMED = 60;

/** The same as it stands in a sentence, plain and short, because a name may hold anything. */
export function spokenLabel(field: Field, fields: readonly Field[] = []): string {
  const name = quotable(nameOf(field), MAX_NAMED);
  return sharesName(field, fields) ? `${name} (${field.id})` : name;
}

/** The field that holds the e-mail address: a database has one of this type at most (REST v4 documentation, May 2024). */
export function emailFieldOf(fields: readonly Field[]): Field | undefined {
  return fields.find(({ type }) => type === 'email');
}

/** Fields by name: by the exact spelling, and by the form in which names are compared. */
interface Index {
  readonly exact: ReadonlyMap<string, Field>;
  readonly alike: ReadonlyMap<string, Field>;
}

/** Of each list of fields, because all names of all records of a page are looked up in it. */
const indexes = new WeakMap<readonly Field[], Index>();

/** The field of a name. Letter case does not matter to the service (seen in the tests of a public PHP client, 2020), but the exact spelling goes first. */
export function fieldNamed(fields: readonly Field[], name: string): Field | undefined {
  const index = indexes.get(fields) ?? indexOf(fields);
  indexes.set(fields, index);
  return index.exact.get(name) ?? index.alike.get(comparable(name));
}

function indexOf(fields: readonly Field[]): Index {
  // Of several, the first one counts.
  const reversed = fields.toReversed();
  return {
    exact: new Map(reversed.map((field) => [field.name, field])),
    alike: new Map(reversed.map((field) => [comparable(field.name), field])),
  };
}

/** Whether the values of a type are numbers. */
export const isNumberType = (type: string): boolean => type === 'integer' || type === 'float';
