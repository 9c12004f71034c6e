import { defineCreate } from 'zapier-platform-core';
import { importRowsInput, readImportRows } from '../common/import_rows.ts';
import { consentNotice, listsInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { listsPart } from '../mailingwork/directory.ts';
import { importRows } from '../mailingwork/import.ts';
import { requireOne } from '../mailingwork/known_ids.ts';
import { choice, count, requiredId, yes } from '../zapier/input.ts';

/** More rows than this are counted, but not named one by one, so that the answer stays small enough for Zapier. */
const MAX_NAMED = 5_000;

export default defineCreate({
  key: 'import_subscribers',
  noun: 'Import',
  display: { label: 'Import Subscribers', description: 'Creates and updates many subscribers of one list at once, without an opt-in process.' },
  operation: {
    inputFields: [
      consentNotice,
      { ...listsInput('list', 'List', 'All rows go into this list.'), list: false, required: true },
      {
        key: 'mode',
        label: 'Existing Addresses',
        required: false,
        default: 'update_add',
        choices: {
          update_add: 'Update those who exist, add the others',
          update: 'Update those who exist, leave out the others',
          add: 'Add all as new subscribers, even if the address exists',
        },
      },
      {
        key: 'update_all_fields',
        label: 'Overwrite Values That Exist',
        type: 'boolean',
        required: false,
        helpText: 'Without it, values that exist stay. Fields that you do not map or that are empty are never overwritten.',
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
      const mode = choice(input.mode, 'Existing Addresses', ['update_add', 'update', 'add']);
      const list = await requireOne(account, listsPart, listId, 'List');
      const { rows, invalid } = await readImportRows(account, input.subscribers, count(input.first_row, 'First Row') ?? 1);
      const { sentRows, blocks, counts, leftOut, nextRow } = await importRows(account, { listId, mode, updateAllFields: yes(input.update_all_fields) }, rows);
      const missing = [...leftOut, ...invalid].toSorted((one, other) => one.row - other.row);
      return {
        list_id: listId,
        list_name: list.name,
        complete: missing.length === 0,
        next_row: nextRow,
        sent_rows: sentRows,
        blocks,
        added: counts.added,
        updated: counts.updated,
        skipped: counts.skipped,
        not_imported_count: missing.length,
        not_imported: missing.slice(0, MAX_NAMED),
      };
    }),
    outputFields: [
      { key: 'list_id', label: 'List ID', type: 'integer' },
      { key: 'list_name', label: 'List Name' },
      { key: 'complete', label: 'Complete', type: 'boolean' },
      { key: 'next_row', label: 'Next Row', type: 'integer' },
      { key: 'sent_rows', label: 'Sent Rows', type: 'integer' },
      { key: 'blocks', label: 'Blocks', type: 'integer' },
      { key: 'added', label: 'Added', type: 'integer' },
      { key: 'updated', label: 'Updated', type: 'integer' },
      { key: 'skipped', label: 'Skipped', type: 'integer' },
      { key: 'not_imported_count', label: 'Not Imported Count', type: 'integer' },
      { key: 'not_imported[]row', label: 'Not Imported Row', type: 'integer' },
      { key: 'not_imported[]reason', label: 'Not Imported Reason' },
    ],
    sample: {
      list_id: 1,
      list_name: 'Newsletter',
      complete: false,
      next_row: null,
      sent_rows: 2,
      blocks: 1,
      added: 1,
      updated: 1,
      skipped: 0,
      not_imported_count: 1,
      not_imported: [{ row: 3, reason: 'This row has no e-mail address.' }],
    },
  },
});
