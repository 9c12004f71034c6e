import { hash } from 'node:crypto';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { unknownId } from '../../../webservice/names/known_ids.ts';
import { type Field, fieldNamed } from '../fields/field.ts';

/** A profile or subprofile, as far as its states are told apart. */
export interface Versioned {
  readonly id: number;
  readonly modified: string | null;
  /** Stored texts by field name. */
  readonly values: Readonly<Record<string, string>>;
}

/** Tells the fields of a database or collection, read afresh where they do not suffice. */
export type KnowFields = (suffices: (fields: readonly Field[]) => boolean) => Promise<readonly Field[]>;

/**
 * What tells a state of a record from its other ones: when it was changed, and its values, because it may be changed twice in a second. Names and empty values do not
 * count, so that a field that is renamed or added makes nothing new.
 */
export function versionOf({ id, modified, values }: Versioned): string {
  return `${id}-${modified ?? ''}-${digest(
    Object.values(values)
      .filter((value) => value !== '')
      .sort(),
  )}`;
}

/**
 * Makes what tells the states of records apart by some of their fields alone; by all of them where no field is chosen.
 *
 * @param records those whose states are to be told apart
 * @param fieldIds any order means the same
 * @throws ServiceFailure where there is no such field, or the fields are being changed
 */
export async function versionsBy(records: readonly Versioned[], fieldIds: readonly number[], know: KnowFields): Promise<(record: Versioned) => string> {
  if (fieldIds.length === 0) {
    return versionOf;
  }
  const names = new Set(records.flatMap(({ values }) => Object.keys(values)));
  const fields = await know(
    (candidates) =>
      fieldIds.every((wanted) => candidates.some(({ id }) => id === wanted)) && [...names].every((name) => fieldNamed(candidates, name) !== undefined),
  );
  const unknown = fieldIds.find((wanted) => !fields.some(({ id }) => id === wanted));
  if (unknown !== undefined) {
    throw unknownId('Field', unknown);
  }
  const nameById = new Map([...names].map((name) => [fieldNamed(fields, name)?.id, name]));
  const wanted = [...new Set(fieldIds)].sort((one, other) => one - other).map((id) => nameById.get(id));
  return ({ id, values }) => `${id}-${digest(wanted.map((name) => valueIn(values, name)))}`;
}

/** A value that is missing is no change: for a moment, a field that was renamed is known by its old name alone. */
function valueIn(values: Versioned['values'], name: string | undefined): string {
  const value = name === undefined ? undefined : values[name];
  if (value === undefined) {
    throw new ServiceFailure('unavailable', 'Copernica did not deliver a field that this Zap watches.');
  }
  return value;
}

/** Enough of a digest that no two states of one record share it. */
const digest = (values: readonly string[]): string => hash('sha256', JSON.stringify(values)).slice(0, 16);
