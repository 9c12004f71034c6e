import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import { nullOn } from '../../../webservice/null_on.ts';
import { optionalChoice, requiredChoice } from '../../../zapier/inputs/choice.ts';
import { readableIds, requiredId } from '../../../zapier/inputs/ids.ts';
import type { Input } from '../../../zapier/inputs/input.ts';
import { readableNumber } from '../../../zapier/operations/readable_number.ts';
import { type Group, sizeOf } from '../../api/mailings/targets.ts';
import { collectionInput, databaseInput, selectionInput } from '../inputs.ts';
import { performing } from '../perform.ts';

const declared = {
  key: 'send_to',
  label: 'Send To',
  choices: { selection: 'A selection', collection: 'All subprofiles of a collection', database: 'All profiles of the database' },
} as const;

/** The kind of group that gets a mailing. It must be chosen, so that no input left empty sends to a whole database. */
export const sendToInput = { ...declared, choices: { ...declared.choices }, required: true, altersDynamicFields: true } satisfies PlainInputField;

/** The input that names the group, where it is not the database. */
const inputOf = {
  selection: { ...selectionInput, altersDynamicFields: true },
  collection: collectionInput,
  database: databaseInput,
} satisfies Record<Group['type'], PlainInputField>;

/** Asks for the group of the chosen kind, and tells how many are in it at this moment: one call, once it is chosen. */
export const groupInputs: (z: ZObject, bundle: Bundle) => Promise<PlainInputField[]> = performing('editing', async (account, input) => {
  const type = optionalChoice(input, declared);
  if (type === undefined) {
    return [];
  }
  const named = type === 'database' ? [] : [inputOf[type]];
  const [id] = readableIds(input[inputOf[type].key]);
  return id === undefined ? named : [...named, reach(type, await nullOn(sizeOf(account, { type, id })))];
});

/** One that does not exist is told of as well: a form that failed could not be mended. */
function reach(type: Group['type'], size: number | null): PlainInputField {
  const noun = type === 'collection' ? 'subprofile' : 'profile';
  const told =
    size === null
      ? `**This ${type} does not exist.** Choose it again.`
      : `**This ${type} currently has ${readableNumber(size)} ${noun}${size === 1 ? '' : 's'}.** The mailing goes to all that are in it when it is sent.`;
  return { key: 'reach', type: 'copy', helpText: told };
}

/**
 * The group that was chosen.
 *
 * @throws InputFailure where none was
 */
export function groupIn(input: Input): Group {
  const type = requiredChoice(input, declared);
  return { type, id: requiredId(input, inputOf[type]) };
}
