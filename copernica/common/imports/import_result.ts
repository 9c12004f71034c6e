import type { PlainOutputField } from 'zapier-platform-core';
import type { ImportState } from '../../api/imports/import.ts';
import type { RefusedRow } from '../../api/imports/import_rows.ts';
import type { Database } from '../../api/structure/structure.ts';

/** More rows than this are counted, but not named one by one, so that the answer stays small enough for Zapier. */
const MAX_NAMED = 5_000;

/** What is known of an import that was started. */
interface StartedImport {
  readonly id: number | null;
  readonly database: Database;
  readonly sentRows: number;
  /** null where it could not be read. */
  readonly state: ImportState | null;
  readonly refused: readonly RefusedRow[];
}

/** What a Zap sees of an import. */
export function importOutput({ id, database, sentRows, state, refused }: StartedImport) {
  return {
    import_id: id,
    database_id: database.id,
    database_name: database.name,
    sent_rows: sentRows,
    status: state?.status ?? null,
    done: state?.isDone ?? null,
    total_rows: state?.total ?? null,
    processed_rows: state?.processed ?? null,
    last_error: state?.lastError ?? null,
    refused_count: refused.length,
    refused: refused.slice(0, MAX_NAMED),
  };
}

/** The output fields of an import. */
export const importOutputFields: PlainOutputField[] = [
  { key: 'import_id', label: 'Import ID', type: 'integer' },
  { key: 'database_id', label: 'Database ID', type: 'integer' },
  { key: 'database_name', label: 'Database Name' },
  { key: 'sent_rows', label: 'Sent Rows', type: 'integer' },
  { key: 'status', label: 'Status' },
  { key: 'done', label: 'Done', type: 'boolean' },
  { key: 'total_rows', label: 'Total Rows', type: 'integer' },
  { key: 'processed_rows', label: 'Processed Rows', type: 'integer' },
  { key: 'last_error', label: 'Last Error' },
  { key: 'refused_count', label: 'Refused Rows', type: 'integer' },
  { key: 'refused[]row', label: 'Refused Row', type: 'integer' },
  { key: 'refused[]reason', label: 'Refused Reason' },
];

/** The sample of an import. */
export const importSample = {
  ...{ import_id: 12, database_id: 7616, database_name: 'Customers', sent_rows: 2, status: 'ready for start', done: false },
  ...{
    total_rows: 2,
    processed_rows: 0,
    last_error: null,
    refused_count: 1,
    refused: [{ row: 3, reason: '“Email” must be an e-mail address such as jane@example.com.' }],
  },
};
