import { isOfKind } from '../../../webservice/calls/failure.ts';
import { nullOn } from '../../../webservice/null_on.ts';
import { inParallel } from '../../../webservice/parallel.ts';
import { isCleared } from '../fields/cleared_value.ts';
import type { Field } from '../fields/field.ts';
import { type LookedUp, storedText } from './matches.ts';

/** A field to empty. */
export interface EmptiedField extends Field {
  /** What is sent to empty it. */
  readonly emptyText: string;
}

/** What is to become different in the fields of a profile or subprofile. */
export interface FieldChanges {
  /** Texts to store, by field name. */
  readonly values: Readonly<Record<string, string>>;
  readonly cleared: readonly EmptiedField[];
}

/** Records that are changed or read at a time. */
export const AT_ONCE = 5;

/** The texts that make these changes, by field name. */
export function changedTexts({ values, cleared }: FieldChanges): Record<string, string> {
  return { ...values, ...Object.fromEntries(cleared.map(({ name, emptyText }) => [name, emptyText])) };
}

/**
 * Changes records, each by its id: with a condition, a service that ignored it would change all of them.
 *
 * @returns those that were changed, without those that were removed meanwhile
 * @throws what a change throws
 */
export async function changeEach<Row>(rows: readonly Row[], change: (row: Row) => Promise<unknown>): Promise<Row[]> {
  const changed = await inParallel(rows, AT_ONCE, (row) => nullOn(change(row).then(() => row)));
  return changed.filter((row) => row !== null);
}

/**
 * Reads records after a write that succeeded, so that it fails for nothing but a record of another place.
 *
 * @returns null where not all of them could be read
 */
export async function readBackEach<Row>(ids: readonly number[], read: (id: number) => Promise<Row>): Promise<readonly Row[] | null> {
  try {
    return await inParallel(ids, AT_ONCE, read);
  } catch (error) {
    if (isOfKind(error, ['invalid_input'])) {
      throw error;
    }
    return null;
  }
}

/** The fields among those to empty that hold a value in one of the records. */
export function keptFields(records: readonly Pick<LookedUp, 'values'>[], cleared: readonly Field[]): Field[] {
  return cleared.filter((field) => records.some(({ values }) => !isCleared(field, storedText(values, field))));
}
