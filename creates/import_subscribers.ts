import { defineCreate } from 'zapier-platform-core';
import { importOutput, importOutputFields, importSample } from '../common/import_result.ts';
import { importRowsInput, readImportRows } from '../common/import_rows.ts';
import { consentNotice, listsInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { listsPart } from '../mailingwork/directory.ts';
import { importRows } from '../mailingwork/import.ts';
import { requireOne, whileKnown } from '../mailingwork/known_ids.ts';
import { choice } from '../zapier/choice.ts';
import { count, requiredId } from '../zapier/ids.ts';
import { yes } from '../zapier/input.ts';

const OVERWRITE = 'Overwrite Values That Exist';

const modeInput = {
  key: 'mode',
  label: 'Existing Addresses',
  required: false,
  default: 'update_add',
  choices: {
    update_add: 'Update those who exist, add the others',
    update: 'Update those who exist, leave out the others',
    add: 'Add all as new subscribers, even if the address exists',
  },
  helpText: 'Which values of existing subscribers are updated, the next input decides.',
} as const;

export default defineCreate({
  key: 'import_subscribers',
  noun: 'Import',
  display: { label: 'Import Subscribers', description: 'Creates and updates many subscribers of one list at once, without an opt-in process.' },
  operation: {
    inputFields: [
      consentNotice,
      { ...listsInput('list', 'List', 'All rows go into this list.'), list: false, required: true },
      modeInput,
      {
        key: 'update_all_fields',
        label: OVERWRITE,
        type: 'boolean',
        required: false,
        helpText:
          'It is the option *updateAllFields* of MAILINGWORK: try it with one subscriber first. Fields that you do not map or that are empty are not sent.',
      },
      {
        key: 'first_row',
        label: 'First Row',
        type: 'integer',
        required: false,
        helpText: 'To go on where an earlier run stopped: its *Next Row*. Counted from 1.',
      },
      importRowsInput,
    ],
    perform: performing('running', async (account, input) => {
      const listId = requiredId(input.list, 'List', 'List');
      const mode = choice(input, modeInput);
      const list = await requireOne(account, listsPart, listId, 'List');
      const { rows, invalid } = await readImportRows(account, input.subscribers, count(input.first_row, 'First Row') ?? 1);
      const settings = { listId, mode, updateAllFields: yes(input.update_all_fields, OVERWRITE) };
      const result = await whileKnown(account, listsPart, [listId], 'List', () => importRows(account, settings, rows));
      return importOutput(list, result, invalid);
    }),
    outputFields: importOutputFields,
    sample: importSample,
  },
});
