import { defineCreate } from 'zapier-platform-core';
import { choice } from '../../zapier/inputs/choice.ts';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { text } from '../../zapier/inputs/input.ts';
import { followImport, startImport } from '../api/imports/import.ts';
import { prepared } from '../api/structure/prepared.ts';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { importPlanIn, importRowsInput, keyFieldsInput, subprofilesInput } from '../common/imports/import_inputs.ts';
import { importOutput, importOutputFields, importSample } from '../common/imports/import_result.ts';
import { databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { toldLater } from '../common/told_later.ts';

const actionInput = {
  key: 'action',
  label: 'Import Mode',
  required: false,
  default: 'update or add',
  choices: {
    'update or add': 'Update existing profiles and add new ones',
    update: 'Update existing profiles only',
    'ignore or add': 'Add new profiles only',
    add: 'Add every row, even if the profile exists',
  },
} as const;

const nameInput = { key: 'name', label: 'Import Name' };

export default defineCreate({
  key: 'import_profiles',
  noun: 'Import',
  display: {
    label: 'Import Profiles',
    description: 'Creates or updates many profiles of a database from line items, in the background.',
  },
  operation: {
    inputFields: [
      databaseInput,
      { ...actionInput, choices: { ...actionInput.choices } },
      keyFieldsInput,
      { ...subprofilesInput },
      importRowsInput,
      { ...nameInput, required: false, helpText: 'What the import is called in Copernica, such as `Trade fair leads`. If empty, it is called Zapier.' },
      ifUnclearInput(ifUnclear.import_profiles),
    ],
    perform: performing(chosenOccasion(ifUnclear.import_profiles), async (account, input) => {
      const action = choice(input, actionInput);
      const { database, plan } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => importPlanIn(input, action, known),
        async () => null,
      );
      const { rows, refused, keyFields } = plan;
      const id = await startImport(account, { databaseId: database.id, name: text(input[nameInput.key]) ?? 'Zapier', action, keyFields, rows });
      const state = id === null ? null : await followImport(account, id);
      return importOutput({ id, database, sentRows: rows.length, state, refused });
    }),
    outputFields: [toldLater(importOutputFields)],
    sample: importSample,
  },
});
