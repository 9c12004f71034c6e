import type { PlainOutputField } from 'zapier-platform-core';
import type { Field } from '../../api/fields/field.ts';
import { keptFields } from '../../api/records/changes.ts';
import type { LookedUp } from '../../api/records/matches.ts';

/** Output fields for the fields that could not be emptied. */
export const notClearedOutputFields: PlainOutputField[] = [
  { key: 'not_cleared_field_ids', label: 'IDs of Fields Not Cleared', type: 'integer', list: true },
  { key: 'not_cleared_field_names', label: 'Names of Fields Not Cleared', list: true },
];

/**
 * That part of an output.
 *
 * @param read the records after the change; null where they could not be read, and nothing is known
 * @param cleared the fields that were to be emptied
 */
export function notCleared(read: readonly Pick<LookedUp, 'values'>[] | null, cleared: readonly Field[]) {
  const kept = cleared.length === 0 ? [] : read && keptFields(read, cleared);
  return { not_cleared_field_ids: kept?.map(({ id }) => id) ?? null, not_cleared_field_names: kept?.map(({ name }) => name) ?? null };
}
