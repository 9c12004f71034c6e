import { dropdownWith } from '../../zapier/operations/dropdown.ts';
import { performing } from './perform.ts';

/** Declares the hidden trigger behind a dropdown. */
export const dropdown = dropdownWith(performing);

/** The choices that names with ids are; a name alone may occur twice. */
export function choicesOf(rows: readonly { readonly id: number; readonly name: string }[], noun: string) {
  return rows.map(({ id, name }) => ({ id, label: `${name.trim() || noun} (${id})` }));
}
