import type { PlainInputField } from 'zapier-platform-core';
import { optionalId } from '../../../zapier/inputs/ids.ts';
import { type Input, InputFailure, text, yes, yesOrNoChoices } from '../../../zapier/inputs/input.ts';
import { lockOn } from '../../../zapier/inputs/lock.ts';
import type { Sought } from '../../api/profiles/find.ts';
import type { Key } from '../../api/records/matches.ts';
import type { Database } from '../../api/structure/structure.ts';
import { keyOf } from '../fields/key_input.ts';
import { databaseInput } from '../inputs.ts';

/** The field by which profiles are looked up. */
export const matchFieldInput = {
  key: 'match_field',
  label: 'Match Field',
  required: true,
  dynamic: 'all_fields.id.label',
  dependsOn: [databaseInput.key],
  helpText: 'The field to look the profile up by, usually the one with the e-mail address.',
} satisfies PlainInputField;

/** The value that they must have in that field. */
export const matchValueInput = {
  key: 'match_value',
  label: 'Match Value',
  required: true,
  helpText: 'The complete value, such as `jane@example.com`. Upper and lower case do not matter.',
} satisfies PlainInputField;

const profileInput = { key: 'profile', label: 'Profile' };

/** Which profile is meant: the one with an id, or those with a value. */
export const soughtInputs: readonly PlainInputField[] = [
  { ...profileInput, required: false, helpText: 'The profile ID from an earlier step, such as `18381`. Leave empty to look the profile up by a field.' },
  { ...matchFieldInput, required: false, helpText: `${matchFieldInput.helpText} Not used if **Profile** is filled in.` },
  { ...matchValueInput, required: false },
];

const updateAllInput = { key: 'update_all_matches', label: 'Update All Matches' };

/** Whether several profiles may be meant. */
export const updateAllMatchesInput: PlainInputField = {
  ...updateAllInput,
  choices: yesOrNoChoices,
  required: false,
  helpText: 'If several profiles match, choose *Yes* to change all of them, up to 100. Otherwise none is changed.',
};

/**
 * Runs that may create a profile wait for each other where they are about one value of one database: else both would find none and both create one. A template can neither
 * trim nor lower the value, so runs that write it differently do not wait: what remains of the risk.
 */
export const profileLock = lockOn('profile', databaseInput.key, matchValueInput.key);

/**
 * What to do where several profiles match, in one sentence; null where the user wants all of them.
 *
 * @throws InputFailure
 */
export function ifSeveralIn(input: Input): string | null {
  return yes(input[updateAllInput.key], updateAllInput.label) ? null : `Choose yes in “${updateAllInput.label}” to change all of them.`;
}

/**
 * What profiles are looked up by.
 *
 * @throws InputFailure like `keyOf`
 */
export function keyIn(input: Input, { fields }: Database): Key {
  return keyOf(input, { field: matchFieldInput, value: matchValueInput }, { noun: 'database', fields });
}

/**
 * Which profile is meant; its id goes first.
 *
 * @throws InputFailure where neither is filled in, and like `keyIn`
 */
export function soughtIn(input: Input, database: Database): Sought {
  const id = optionalId(input, profileInput);
  if (id !== undefined) {
    return { id };
  }
  if (text(input[matchFieldInput.key]) === undefined && text(input[matchValueInput.key]) === undefined) {
    throw new InputFailure(`Fill in “Profile”, or “${matchFieldInput.label}” and “${matchValueInput.label}”.`);
  }
  return { key: keyIn(input, database) };
}
