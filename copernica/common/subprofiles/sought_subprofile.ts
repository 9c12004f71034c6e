import type { PlainInputField } from 'zapier-platform-core';
import { optionalId, requiredId } from '../../../zapier/inputs/ids.ts';
import { type Input, InputFailure, text } from '../../../zapier/inputs/input.ts';
import { lockOn } from '../../../zapier/inputs/lock.ts';
import type { Key } from '../../api/records/matches.ts';
import { collectionOf } from '../../api/structure/database.ts';
import type { Collection, Database } from '../../api/structure/structure.ts';
import type { Sought, SoughtSeveral } from '../../api/subprofiles/find.ts';
import { keyOf } from '../fields/key_input.ts';
import { collectionInput, databaseInput } from '../inputs.ts';
import { soughtIn, soughtInputs } from '../profiles/sought_profile.ts';

/** The field by which subprofiles are looked up. */
const matchFieldInput = {
  key: 'subprofile_match_field',
  label: 'Subprofile Match Field',
  required: false,
  dynamic: 'all_collection_fields.id.label',
  dependsOn: [databaseInput.key, collectionInput.key],
  helpText: 'The field to look the subprofile up by, such as the order number.',
} satisfies PlainInputField;

/** The value that they must have in that field. */
const matchValueInput = {
  key: 'subprofile_match_value',
  label: 'Subprofile Match Value',
  required: false,
  helpText: 'The complete value, such as `10042`. Upper and lower case do not matter.',
} satisfies PlainInputField;

/** What the subprofiles of a profile are told apart by, where one may be updated. */
export const subprofileKeyInputs: readonly PlainInputField[] = [
  { ...matchFieldInput, helpText: `${matchFieldInput.helpText} If empty, a new subprofile is always created.` },
  { ...matchValueInput, helpText: `${matchValueInput.helpText} A new subprofile gets this value.` },
];

const subprofileInput = { key: 'subprofile', label: 'Subprofile' };

/** What the inputs for a profile are for, where subprofiles of anyone may be meant. */
const ofOneProfile: Readonly<Record<string, Pick<PlainInputField, 'helpText'>>> = {
  profile: { helpText: 'The profile ID from an earlier step, such as `18381`, to search only the subprofiles of that profile.' },
  match_field: { helpText: 'The field to look a profile up by, to search only its subprofiles. Not used if **Profile** is filled in.' },
};

/** Which subprofile is meant: the one with an id, or those with a value, of anyone or of one profile. */
export const soughtSubprofileInputs: readonly PlainInputField[] = [
  {
    ...subprofileInput,
    required: false,
    helpText: 'The subprofile ID from an earlier step, such as `20285`. Leave empty to look the subprofile up by a field.',
  },
  matchFieldInput,
  matchValueInput,
  ...soughtInputs.map((declared) => ({ ...declared, ...ofOneProfile[declared.key] })),
];

/** Which subprofiles are meant: those of one profile, those with a value, or both. */
export const severalSubprofilesInputs: readonly PlainInputField[] = soughtSubprofileInputs.slice(1);

/** Which profile subprofiles belong to. */
export const ownerInputs: readonly PlainInputField[] = soughtInputs.map((declared) =>
  declared.key === 'match_value' ? { ...declared, helpText: `${declared.helpText} The step stops if no profile has this value.` } : declared,
);

/** Runs that may create a subprofile wait for each other where they are about one value of one collection, written alike: else both would find none and both create one. */
export const subprofileLock = lockOn('subprofile', collectionInput.key, matchValueInput.key);

/**
 * The collection that was chosen.
 *
 * @throws InputFailure where none was
 * @throws ServiceFailure where the database does not have it
 */
export function collectionIn(input: Input, database: Database): Collection {
  return collectionOf(database, requiredId(input, collectionInput));
}

/**
 * What subprofiles are looked up by; null where neither field nor value is filled in.
 *
 * @throws InputFailure like `keyOf`
 */
export function subprofileKeyIn(input: Input, { fields }: Collection): Key | null {
  return isFilled(input, [matchFieldInput, matchValueInput])
    ? keyOf(input, { field: matchFieldInput, value: matchValueInput }, { noun: 'collection', fields })
    : null;
}

/**
 * Which subprofile is meant; its id goes first.
 *
 * @throws InputFailure where neither is filled in, and like `keyOf` and `soughtIn`
 */
export function soughtSubprofileIn(input: Input, database: Database): Sought {
  const id = optionalId(input, subprofileInput);
  if (id !== undefined) {
    return { id };
  }
  const key = subprofileKeyIn(input, collectionIn(input, database));
  if (key === null) {
    throw new InputFailure(`Fill in “Subprofile”, or “${matchFieldInput.label}” and “${matchValueInput.label}”.`);
  }
  return { key, owner: isFilled(input, soughtInputs) ? soughtIn(input, database) : null };
}

/**
 * Which subprofiles are meant, where they may be many.
 *
 * @throws InputFailure where nothing is filled in, and like `keyOf` and `soughtIn`
 */
export function soughtSeveralIn(input: Input, database: Database): SoughtSeveral {
  const key = subprofileKeyIn(input, collectionIn(input, database));
  const owner = isFilled(input, soughtInputs) ? soughtIn(input, database) : null;
  if (key !== null) {
    return { key, owner };
  }
  if (owner === null) {
    throw new InputFailure(`Fill in “Profile”, or “${matchFieldInput.label}” and “${matchValueInput.label}”.`);
  }
  return { key, owner };
}

function isFilled(input: Input, declared: readonly PlainInputField[]): boolean {
  return declared.some(({ key }) => text(input[key]) !== undefined);
}
