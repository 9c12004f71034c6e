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

const OVERWRITE = 'Overwrite Values That Exist';

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
    'When you update, subscribers keep their ID and their lists, and **Overwrite Values That Exist** decides about their values. Careful with *Add every row*: it may overwrite existing subscribers or create a second one with the same address; MAILINGWORK does not document which. *Updated* in the result is MAILINGWORK’s own count and may include subscribers whose values stayed the same.',
} as const;

export default defineCreate({
  key: 'import_subscribers',
  noun: 'Import',
  display: { label: 'Import Subscribers', description: 'Creates and updates many subscribers of one list at once, without an opt-in process.' },
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
          'Yes: the values of your rows replace those that existing subscribers have. No: their values stay, and only their empty fields are filled in. MAILINGWORK does not document this option (*updateAllFields*), so try it with one subscriber first. Empty values in your rows are never sent and change nothing.',
      },
      {
        key: 'first_row',
        label: 'First Row',
        required: false,
        helpText: 'To go on where an earlier run stopped: its *Next Row*. Counted from 1.',
      },
      importRowsInput,
      {
        ...ifUnclearInput(ifUnclear.import_subscribers),
        helpText: 'Counts where all rows are added as new subscribers; else a block whose answer is lost is imported again without harm.',
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
