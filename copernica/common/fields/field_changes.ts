import type { PlainInputField } from 'zapier-platform-core';
import { ids } from '../../../zapier/inputs/ids.ts';
import { type Input, InputFailure } from '../../../zapier/inputs/input.ts';
import { clearedValue } from '../../api/fields/cleared_value.ts';
import { type Field, spokenLabel } from '../../api/fields/field.ts';
import { readFieldInput } from '../../api/fields/field_input.ts';
import { sameValue } from '../../api/fields/key_value.ts';
import type { EmptiedField, FieldChanges } from '../../api/records/changes.ts';
import { type Key, storedText } from '../../api/records/matches.ts';

/** What has fields, and what its records are called. */
export interface FieldHolder {
  readonly noun: 'database' | 'collection';
  readonly record: 'profile' | 'subprofile';
  readonly fields: readonly Field[];
}

/** What to do for another value of the field that records are looked up by. */
const toGetAnother = { profile: 'Use Update Profile for that.', subprofile: 'Leave the input empty.' };

const toClear = { key: 'fields_to_clear', label: 'Fields to Clear' };

/**
 * The one way to empty fields: an input left empty changes nothing.
 *
 * @param dynamic the dropdown with the fields
 * @param dependsOn keys of the inputs that tell which fields there are
 */
export function clearingInput(dynamic: string, dependsOn: string[]) {
  return {
    ...toClear,
    list: true,
    required: false,
    dynamic,
    dependsOn,
    helpText: 'Empties these fields, unless you map a value to them. Leaving an input empty never clears a field. Number fields cannot be cleared.',
  } satisfies PlainInputField;
}

/**
 * What is to become different in the fields of a record.
 *
 * @param key what the record is looked up by, where it may be created: that value stays
 * @throws ServiceFailure that names what does not exist, or would not be stored unchanged
 */
export function fieldChangesIn(input: Input, holder: FieldHolder, key: Key | null): FieldChanges {
  const { fields, record } = holder;
  const { values, ids: mapped } = readFieldInput(input, fields);
  const cleared = clearedIn(input, holder).filter(({ id }) => !mapped.includes(id));
  if (
    key !== null &&
    (cleared.some(({ id }) => id === key.field.id) || (mapped.includes(key.field.id) && !sameValue(key.field, storedText(values, key.field), key.value)))
  ) {
    throw new InputFailure(
      `“${spokenLabel(key.field, fields)}” is what the ${record} is looked up by, so it cannot get another value. ${toGetAnother[record]}`,
    );
  }
  return { values, cleared };
}

/**
 * The values of a record to create, by field name.
 *
 * @throws InputFailure where there is nothing to store, and like `fieldChangesIn`
 */
export function newValuesIn(input: Input, { fields, record }: FieldHolder): Readonly<Record<string, string>> {
  const { values } = readFieldInput(input, fields);
  if (Object.keys(values).length === 0) {
    throw new InputFailure(`No value is mapped, so there is no ${record} to create. Map at least one field.`);
  }
  return values;
}

function clearedIn(input: Input, { fields, noun }: FieldHolder): EmptiedField[] {
  return [...new Set(ids(input[toClear.key], 'Field'))].map((id) => {
    const field = fields.find((candidate) => candidate.id === id);
    if (field === undefined) {
      throw new InputFailure(`Field ${id} does not exist in this ${noun}. Choose one from the list of “${toClear.label}”.`);
    }
    const emptyText = clearedValue(field);
    if (emptyText === null) {
      throw new InputFailure(`“${spokenLabel(field, fields)}” holds a number, so Copernica cannot empty it. Remove it from “${toClear.label}”.`);
    }
    return { ...field, emptyText };
  });
}
