import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import { ids, readableIds } from '../../../zapier/inputs/ids.ts';
import { type Input, InputFailure } from '../../../zapier/inputs/input.ts';
import { clearedValue } from '../../api/fields/cleared_value.ts';
import { type Field, fieldLabel } from '../../api/fields/field.ts';
import { readFieldInput } from '../../api/fields/field_input.ts';
import { sameValue } from '../../api/fields/key_value.ts';
import type { EmptiedField, ProfileChanges } from '../../api/profiles/changes.ts';
import type { NewProfile } from '../../api/profiles/creation.ts';
import { type Key, storedText } from '../../api/records/matches.ts';
import { freshDatabase } from '../../api/structure/database.ts';
import type { Database } from '../../api/structure/structure.ts';
import { fieldInputs } from '../fields/field_inputs.ts';
import { databaseInput } from '../inputs.ts';
import { performing } from '../perform.ts';
import { addInterestsInput, interestsIn } from './interests.ts';

/** The fields of the chosen database as inputs; none before one is chosen. */
export const profileFieldInputs: (z: ZObject, bundle: Bundle) => Promise<PlainInputField[]> = performing('editing', async (account, input) => {
  const [databaseId] = readableIds(input[databaseInput.key]);
  return databaseId === undefined ? [] : fieldInputs((await freshDatabase(account, databaseId)).fields);
});

/** The one way to empty fields: an input left empty changes nothing. */
export const fieldsToClearInput = {
  key: 'fields_to_clear',
  label: 'Fields to Clear',
  list: true,
  required: false,
  dynamic: 'all_fields.id.label',
  dependsOn: [databaseInput.key],
  helpText: 'These fields are emptied unless a value is mapped to them. Inputs left empty never clear a field. Number fields cannot be emptied.',
} satisfies PlainInputField;

/**
 * What is to become different in a profile.
 *
 * @param key what the profile is looked up by, where it may be created: that value stays
 * @throws ServiceFailure that names what the database does not have, or would not store unchanged
 */
export function changesIn(input: Input, database: Database, key?: Key): ProfileChanges {
  const { fields } = database;
  const { values, ids: mapped } = readFieldInput(input, fields);
  const cleared = clearedIn(input, fields).filter(({ id }) => !mapped.includes(id));
  if (
    key !== undefined &&
    (cleared.some(({ id }) => id === key.field.id) || (mapped.includes(key.field.id) && !sameValue(key.field, storedText(values, key.field), key.value)))
  ) {
    throw new InputFailure(
      `“${fieldLabel(key.field, fields)}” is what the profile is looked up by, so it cannot get another value. Use Update Profile for that.`,
    );
  }
  return { values, cleared, interests: interestsIn(input, database) };
}

/**
 * A profile to create.
 *
 * @throws InputFailure where there is nothing to store, and like `changesIn`
 */
export function newProfileIn(input: Input, database: Database): NewProfile {
  const { values } = readFieldInput(input, database.fields);
  if (Object.keys(values).length === 0) {
    throw new InputFailure('No value is mapped, and a profile without any is of no use.');
  }
  return { values, interests: Object.keys(interestsIn({ [addInterestsInput.key]: input[addInterestsInput.key] }, database)) };
}

function clearedIn(input: Input, fields: readonly Field[]): EmptiedField[] {
  return [...new Set(ids(input[fieldsToClearInput.key], 'Field'))].map((id) => {
    const field = fields.find((candidate) => candidate.id === id);
    if (field === undefined) {
      throw new InputFailure(`Field ${id} does not exist in this database. Choose it in “${fieldsToClearInput.label}” from the list.`);
    }
    const emptyText = clearedValue(field);
    if (emptyText === null) {
      throw new InputFailure(`“${fieldLabel(field, fields)}” holds a number, so Copernica cannot empty it. Remove it from “${fieldsToClearInput.label}”.`);
    }
    return { ...field, emptyText };
  });
}
