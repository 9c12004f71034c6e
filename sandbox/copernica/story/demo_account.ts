import { ensure } from '../../story/screen.ts';
import { findNamed } from '../account/fields.ts';
import type { Database } from '../account/model.ts';
import type { Sandbox } from '../sandbox.ts';

/** The database of the demo account in which the story plays: people unsubscribe there by an update of “Nieuwsbrief”. */
export function customers({ account }: Pick<Sandbox, 'account'>): Database {
  return named([...account.databases.values()], 'Klanten');
}

/**
 * The one of several things that has a name.
 *
 * @throws StepFailed where none has it
 */
export function named<Row extends { readonly id: number; readonly name: string }>(rows: readonly Row[], name: string): Row {
  const row = findNamed(rows, name);
  ensure(row !== undefined, `The account has nothing named “${name}”.`);
  return row;
}

/** The id that a dropdown fills in, as text. */
export function idOf(rows: readonly { readonly id: number; readonly name: string }[], name: string): string {
  return String(named(rows, name).id);
}

/** The key of an input or output: `field_<id>`. */
export function fieldKey({ fields }: Pick<Database, 'fields'>, name: string): string {
  return `field_${named(fields, name).id}`;
}
