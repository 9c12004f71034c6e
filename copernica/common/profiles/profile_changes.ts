import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import { readableIds } from '../../../zapier/inputs/ids.ts';
import type { Input } from '../../../zapier/inputs/input.ts';
import type { ProfileChanges } from '../../api/profiles/changes.ts';
import type { NewProfile } from '../../api/profiles/creation.ts';
import type { Key } from '../../api/records/matches.ts';
import { freshDatabase } from '../../api/structure/database.ts';
import type { Database } from '../../api/structure/structure.ts';
import { clearingInput, type FieldHolder, fieldChangesIn, newValuesIn } from '../fields/field_changes.ts';
import { fieldInputs } from '../fields/field_inputs.ts';
import { databaseInput } from '../inputs.ts';
import { performing } from '../perform.ts';
import { addInterestsInput, interestsIn } from './interests.ts';

/** The fields of the chosen database as inputs; none before one is chosen. */
export const profileFieldInputs: (z: ZObject, bundle: Bundle) => Promise<PlainInputField[]> = performing('editing', async (account, input) => {
  const [databaseId] = readableIds(input[databaseInput.key]);
  return databaseId === undefined ? [] : fieldInputs((await freshDatabase(account, databaseId)).fields);
});

/** The one way to empty fields of a profile. */
export const fieldsToClearInput = clearingInput('all_fields.id.label', [databaseInput.key]);

const holderOf = ({ fields }: Database): FieldHolder => ({ noun: 'database', record: 'profile', fields });

/**
 * What is to become different in a profile.
 *
 * @param key what the profile is looked up by, where it may be created: that value stays
 * @throws ServiceFailure that names what the database does not have, or would not store unchanged
 */
export function changesIn(input: Input, database: Database, key: Key | null = null): ProfileChanges {
  return { ...fieldChangesIn(input, holderOf(database), key), interests: interestsIn(input, database) };
}

/**
 * A profile to create.
 *
 * @throws InputFailure where there is nothing to store, and like `changesIn`
 */
export function newProfileIn(input: Input, database: Database): NewProfile {
  const values = newValuesIn(input, holderOf(database));
  return { values, interests: Object.keys(interestsIn({ [addInterestsInput.key]: input[addInterestsInput.key] }, database)) };
}
