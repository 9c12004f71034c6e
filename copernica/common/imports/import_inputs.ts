import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import { ids, optionalId, readableIds } from '../../../zapier/inputs/ids.ts';
import { type Input, InputFailure, lineItems, missing, text } from '../../../zapier/inputs/input.ts';
import type { Field } from '../../api/fields/field.ts';
import type { ImportAction } from '../../api/imports/import.ts';
import { type ImportRows, OF_SUBPROFILE, readImportRows } from '../../api/imports/import_rows.ts';
import { collectionOf, freshDatabase } from '../../api/structure/database.ts';
import type { Database } from '../../api/structure/structure.ts';
import { fieldInputs } from '../fields/field_inputs.ts';
import { collectionInput, databaseInput } from '../inputs.ts';
import { performing } from '../perform.ts';

/** More are not imported by one step. */
const MAX_ROWS = 10_000;

/** The fields that tell profiles apart. */
export const keyFieldsInput = {
  key: 'key_fields',
  label: 'Key Fields',
  list: true,
  required: false,
  dynamic: 'all_fields.id.label',
  dependsOn: [databaseInput.key],
  helpText: 'A row belongs to the profile that has the same values in these fields, such as the e-mail address. Needed unless you add every row.',
} satisfies PlainInputField;

/** The collection that gets subprofiles, where there are any. */
export const subprofilesInput = {
  ...collectionInput,
  required: false,
  helpText:
    'Choose a collection to give each profile a subprofile from the same row, such as an order. Copernica does not document whether existing subprofiles are updated, so try it with one row first.',
} satisfies PlainInputField;

const rowsInput = { key: 'profiles', label: 'Profiles' };

/** Line items with the fields of the database, and those of the collection where one is chosen. A line item has one value in each column. */
export const importRowsInput: (z: ZObject, bundle: Bundle) => Promise<PlainInputField[]> = performing('editing', async (account, input) => {
  const [databaseId] = readableIds(input[databaseInput.key]);
  if (databaseId === undefined) {
    return [];
  }
  const { fields, collections } = await freshDatabase(account, databaseId);
  const [collectionId] = readableIds(input[subprofilesInput.key]);
  const collection = collections.find(({ id }) => id === collectionId);
  const ofCollection = fieldInputs(collection?.fields ?? []).map((field) => ({
    ...field,
    key: `${OF_SUBPROFILE}${field.key}`,
    label: `${collection?.name}: ${field.label}`,
  }));
  return [{ ...rowsInput, children: [...fieldInputs(fields), ...ofCollection] }];
});

/** What is to be imported, as the user filled it in. */
export interface ImportPlan extends ImportRows {
  readonly keyFields: readonly string[];
}

/**
 * What is to be imported.
 *
 * @throws InputFailure where there are no rows, or none that can be imported
 * @throws ServiceFailure that names a field or collection that does not exist
 */
export function importPlanIn(input: Input, action: ImportAction, database: Database): ImportPlan {
  const collectionId = optionalId(input, subprofilesInput);
  const collection = collectionId === undefined ? null : collectionOf(database, collectionId);
  const keys = action === 'add' ? [] : keysIn(input, database);
  const { rows, refused } = readImportRows(itemsIn(input), { database, collection, keys });
  const [first] = refused;
  if (rows.length === 0 && first !== undefined) {
    throw new InputFailure(`None of the rows can be imported. Row ${first.row}: ${first.reason}`);
  }
  return { rows, refused, keyFields: keys.map(({ name }) => name) };
}

function itemsIn(input: Input): Input[] {
  const value = input[rowsInput.key];
  const items = lineItems(value);
  if (items.length === 0) {
    throw text(value) === undefined
      ? missing(rowsInput.label)
      : new InputFailure(`“${rowsInput.label}” takes line items, such as the rows of a spreadsheet, not texts.`);
  }
  if (items.length > MAX_ROWS) {
    throw new InputFailure(`“${rowsInput.label}” has ${items.length} rows, and one step imports at most ${MAX_ROWS}.`);
  }
  return items;
}

function keysIn(input: Input, { fields }: Database): Field[] {
  const keys = [...new Set(ids(input[keyFieldsInput.key], 'Field'))].map((id) => {
    const field = fields.find((candidate) => candidate.id === id);
    if (field === undefined) {
      throw new InputFailure(`Field ${id} does not exist in this database. Choose one from the list of “${keyFieldsInput.label}”.`);
    }
    return field;
  });
  if (keys.length === 0) {
    throw new InputFailure(`“${keyFieldsInput.label}” is empty. Choose the fields that identify a profile, such as the e-mail address.`);
  }
  return keys;
}
