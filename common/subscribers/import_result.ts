import type { PlainOutputField } from 'zapier-platform-core';
import type { ImportResult, LeftOutRow } from '../../mailingwork/subscribers/import.ts';

/** More rows than this are counted, but not named one by one, so that the answer stays small enough for Zapier. */
const MAX_NAMED = 5_000;

/**
 * What a Zap sees of an import.
 *
 * @param invalid rows that could not be sent
 */
export function importOutput(list: { readonly id: number; readonly name: string }, result: ImportResult, invalid: readonly LeftOutRow[]) {
  const { sentRows, blocks, counts, leftOut, nextRow } = result;
  const missing = [...leftOut, ...invalid].toSorted((one, other) => one.row - other.row);
  return {
    list_id: list.id,
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
}

/** The output fields of an import. */
export const importOutputFields: PlainOutputField[] = [
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
  { key: 'not_imported[]row', label: 'Row Not Imported', type: 'integer' },
  { key: 'not_imported[]reason', label: 'Reason Not Imported' },
];

/** The sample of an import. */
export const importSample = {
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
};
