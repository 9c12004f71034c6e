import type { Field, FieldType } from './model.ts';

/** What a field without a value holds, for the types that never hold an empty text (seen of the live service by a third party, 2020). */
const EMPTY: Partial<Record<FieldType, string>> = { integer: '0', float: '0', date: '0000-00-00', datetime: '0000-00-00 00:00:00', foreign_key: '0' };

/**
 * Finds something by its id or its name, in any letter case (seen of databases, collections and fields by a third party, 2020).
 *
 * @param idOrName digits are an id, even where something has them as its name
 */
export function findNamed<Row extends { readonly id: number; readonly name: string }>(rows: Iterable<Row>, idOrName: string): Row | undefined {
  const all = [...rows];
  return all.find(({ id }) => String(id) === idOrName) ?? findByName(all, idOrName);
}

/** Finds something by its name, in any letter case. */
export function findByName<Row extends { readonly name: string }>(rows: Iterable<Row>, name: string): Row | undefined {
  return [...rows].find((row) => row.name.toLowerCase() === name.toLowerCase());
}

/** What a field of a type holds when its value is empty. */
export function emptyValue(type: FieldType): string {
  return EMPTY[type] ?? '';
}

/** The value of a new profile that has none of its own. That a `select` starts empty is assumed. */
export function defaultValue({ type, value }: Pick<Field, 'type' | 'value'>): string {
  return type === 'select' || value === '' ? emptyValue(type) : value;
}

/** The options of a `select`; an option is trimmed at its end only (seen, 2020). */
export function optionsOf({ value }: Pick<Field, 'value'>): string[] {
  return value
    .split(/\r?\n/)
    .map((option) => option.trimEnd())
    .filter((option) => option !== '');
}

/** The value of a field of a profile or subprofile, as text: the stored one or the default; '' of a removed one. */
export function fieldValue({ values, removed }: { readonly values: ReadonlyMap<number, string>; readonly removed: number | null }, field: Field): string {
  return removed === null ? (values.get(field.id) ?? defaultValue(field)) : '';
}

/**
 * Writes values of a profile or subprofile; `modified` moves only when one of them really changes.
 *
 * @param fields of its database or collection
 * @param values as they are stored, by field id
 * @param at when the change happened, in milliseconds since 1970
 * @returns the fields that changed
 */
export function writeValues(
  entity: { values: Map<number, string>; readonly removed: number | null; modified: number },
  fields: readonly Field[],
  values: ReadonlyMap<number, string>,
  at: number,
): Field[] {
  const changed = fields.filter((field) => values.has(field.id) && values.get(field.id) !== fieldValue(entity, field));
  for (const { id } of changed) {
    entity.values.set(id, values.get(id) ?? '');
  }
  if (changed.length > 0) {
    entity.modified = at;
  }
  return changed;
}
