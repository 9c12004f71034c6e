import { defineCreate } from 'zapier-platform-core';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { consentNotice, listInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { importOutput, importOutputFields, importSample } from '../common/subscribers/import_result.ts';
import { importRowsInput, readImportRows } from '../common/subscribers/import_rows.ts';
import { namedList } from '../mailingwork/lists/lists.ts';
import { listsTable } from '../mailingwork/names/tables.ts';
import { importRows } from '../mailingwork/subscribers/import.ts';
import { explainUnknownIds, requireOne } from '../webservice/names/known_ids.ts';
import { choice } from '../zapier/inputs/choice.ts';
import { count, requiredId } from '../zapier/inputs/ids.ts';
import { yes, yesOrNoChoices } from '../zapier/inputs/input.ts';

const OVERWRITE = 'Overwrite Existing Values';

const modeInput = {
  key: 'mode',
  label: 'Existing Addresses',
  required: false,
  default: 'update_add',
  choices: {
    update_add: 'Update existing subscribers, add new ones',
    update: 'Update existing subscribers, leave out new ones',
    add: 'Add every row, even if the address exists',
  },
  helpText:
    'When updating, subscribers keep their ID and lists, and **Overwrite Existing Values** decides about their values. Careful with *Add every row*: it may overwrite existing subscribers or create a second one with the same address; MAILINGWORK does not document which. *Updated* in the result is MAILINGWORK’s own count and may include unchanged subscribers.',
} as const;

export default defineCreate({
  key: 'import_subscribers',
  noun: 'Import',
  display: { label: 'Import Subscribers', description: 'Creates or updates many subscribers in one list at once, without an opt-in process.' },
  operation: {
    inputFields: [
      consentNotice,
      { ...listInput, helpText: 'All rows go into this list.', list: false },
      modeInput,
      {
        key: 'update_all_fields',
        label: OVERWRITE,
        choices: yesOrNoChoices,
        required: false,
        helpText:
          '*Yes*: your values replace those of existing subscribers. *No*: only their empty fields are filled in. MAILINGWORK does not document this option (*updateAllFields*), so try it with one subscriber first. Empty values in your rows change nothing.',
      },
      {
        key: 'first_row',
        label: 'First Row',
        required: false,
        helpText: 'To continue an earlier run, map its *Next Row*, such as 501. Rows are counted from 1.',
      },
      importRowsInput,
      {
        ...ifUnclearInput(ifUnclear.import_subscribers),
        helpText: 'Only matters if every row is added. Otherwise, rows that MAILINGWORK did not confirm are safely imported again.',
      },
    ],
    perform: performing(chosenOccasion(ifUnclear.import_subscribers), async (account, input) => {
      const listId = requiredId(input, listInput);
      const mode = choice(input, modeInput);
      const list = await requireOne(account, listsTable, listId, 'List');
      const { rows, invalid } = await readImportRows(account, input.subscribers, count(input.first_row, 'First Row') ?? 1);
      const settings = { listId, mode, updateAllFields: yes(input.update_all_fields, OVERWRITE) };
      const result = await explainUnknownIds(account, [namedList(listId)], () => importRows(account, settings, rows));
      return importOutput(list, result, invalid);
    }),
    outputFields: importOutputFields,
    sample: importSample,
  },
});
