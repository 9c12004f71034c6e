import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { fieldIdOfKey } from '../../../webservice/values/field_keys.ts';
import { isEmpty } from '../../../webservice/values/filled_in.ts';
import { type Field, fieldLabel } from '../fields/field.ts';
import { type FieldInput, readFieldInput } from '../fields/field_input.ts';
import type { Collection, Database } from '../structure/structure.ts';

/** What keys of the fields of the collection begin with; those of the database are `field_<id>`, and ids of both may be the same. */
export const OF_SUBPROFILE = 'subprofile_';

/** Rows that can be sent, and those that cannot. */
export interface ImportRows {
  /** Values by column; all rows have the same columns in the same order, '' where a row has no value. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** By their number, counted from 1. */
  readonly refused: readonly RefusedRow[];
}

/** A row that is not imported. */
export interface RefusedRow {
  readonly row: number;
  readonly reason: string;
}

/** Where rows go. */
export interface ImportPlace {
  readonly database: Database;
  /** null where no subprofiles are imported. */
  readonly collection: Collection | null;
  /** The fields that tell profiles apart; every row must have a value in each. */
  readonly keys: readonly Field[];
}

/**
 * Turns line items into rows. A row with a value that would not be stored unchanged, or without one in a key field, is refused as a whole.
 *
 * @param items what a user mapped for each row, by input key
 * @throws ServiceFailure of the kind `invalid_input` where a field is mapped that does not exist
 */
export function readImportRows(items: readonly FieldInput[], place: ImportPlace): ImportRows {
  const { database, collection } = place;
  requireFields(items, place);
  const read = items.map((item) => valuesOf(item, place));
  const columns = [...database.fields.map(({ name }) => name), ...(collection?.fields.map(({ name }) => columnOf(collection, name)) ?? [])];
  const used = columns.filter((column) => read.some((values) => typeof values !== 'string' && Object.hasOwn(values, column)));
  return {
    rows: read.filter((values) => typeof values !== 'string').map((values) => Object.fromEntries(used.map((column) => [column, values[column] ?? '']))),
    refused: read.flatMap((reason, index) => (typeof reason === 'string' ? [{ row: index + 1, reason }] : [])),
  };
}

/** The values of a row by column, or why it is refused. */
function valuesOf(item: FieldInput, { database, collection, keys }: ImportPlace): Record<string, string> | string {
  try {
    const own = readFieldInput(item, database.fields).values;
    const ofSubprofile = collection === null ? {} : readFieldInput(partOf(item), collection.fields).values;
    const missing = keys.find(({ name }) => !Object.hasOwn(own, name));
    if (missing !== undefined) {
      return `“${fieldLabel(missing, database.fields)}” is empty, so it is unclear which profile this row belongs to.`;
    }
    const others = Object.entries(ofSubprofile).map(([name, value]) => [columnOf(collection, name), value] as const);
    const values = { ...own, ...Object.fromEntries(others) };
    return Object.keys(values).length === 0 ? 'This row has no values.' : values;
  } catch (error) {
    if (error instanceof ServiceFailure) {
      return error.message;
    }
    throw error;
  }
}

/** Columns of a collection have its name before theirs (REST v4 documentation, May 2024). */
const columnOf = (collection: Collection | null, name: string): string => `${collection?.name}.${name}`;

/** What is mapped for the subprofile of a row. */
function partOf(item: FieldInput): FieldInput {
  return Object.fromEntries(Object.entries(item).flatMap(([key, value]) => (key.startsWith(OF_SUBPROFILE) ? [[key.slice(OF_SUBPROFILE.length), value]] : [])));
}

/** A field that does not exist is a fault of the mapping, and not of a single row. */
function requireFields(items: readonly FieldInput[], { database, collection }: ImportPlace): void {
  for (const item of items) {
    requireIn(item, database.fields);
    requireIn(partOf(item), collection?.fields ?? []);
  }
}

function requireIn(item: FieldInput, fields: readonly Field[]): void {
  for (const [key, value] of Object.entries(item)) {
    const id = fieldIdOfKey(key);
    if (id !== null && !isEmpty(value) && !fields.some((field) => field.id === id)) {
      throw new ServiceFailure('invalid_input', `Field ${id} does not exist in Copernica. Refresh the fields.`);
    }
  }
}
