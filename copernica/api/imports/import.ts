import { setTimeout } from 'node:timers/promises';
import type { Account } from '../connection/account.ts';
import { createImport, getImport } from '../methods/imports.ts';
import type { ImportRows } from './import_rows.ts';

/** What becomes of rows whose profile exists, and of the others. The service can delete, too: that is not offered. */
export type ImportAction = 'update or add' | 'update' | 'ignore or add' | 'add';

/** An import to start. */
export interface NewImport {
  readonly databaseId: number;
  readonly name: string;
  readonly action: ImportAction;
  /** Names of the fields that tell profiles apart. */
  readonly keyFields: readonly string[];
  readonly rows: ImportRows['rows'];
}

/** How far an import is. */
export interface ImportState {
  /** In the words of the service. */
  readonly status: string | null;
  readonly total: number | null;
  readonly processed: number | null;
  readonly lastError: string | null;
  readonly isDone: boolean;
}

/**
 * Starts an import. Empty values change nothing, and nothing is removed because no row stands for it.
 *
 * @returns its id; null where it is not told
 * @throws ServiceFailure
 */
export async function startImport(account: Account, { databaseId, name, action, keyFields, rows }: NewImport): Promise<number | null> {
  const settings = { autostart: true, ignoreEmptyFields: true, removeMissing: false, format: 'json' } as const;
  const body = { database: databaseId, name, action, keyFields: [...keyFields], source: rows.map((row) => ({ ...row })), ...settings };
  return (await account.call(createImport, { body })).created;
}

/** How long is waited before the state is read, in milliseconds; each reading is a call that is billed. */
const WAITS_MS = [0, 2_000, 4_000];

/**
 * Reads how far an import is, until it is done or there is no time left to wait.
 *
 * @returns null where that cannot be read. Never throws: the import was started
 */
export async function followImport(account: Account, id: number): Promise<ImportState | null> {
  const { budget } = account;
  const atMostMs = budget.part('optionalRead');
  let state: ImportState | null = null;
  for (const wait of WAITS_MS) {
    if (budget.remaining() < wait + atMostMs) {
      break;
    }
    await setTimeout(wait);
    const latest = await stateOf(account, id, atMostMs).catch(() => null);
    state = latest ?? state;
    if (latest === null || latest.isDone) {
      break;
    }
  }
  return state;
}

async function stateOf(account: Account, id: number, atMostMs: number): Promise<ImportState> {
  const { status, totallines, processedLines, lasterror } = await account.call(getImport, { import: id }, { atMostMs });
  const isWhole = totallines !== null && totallines > 0 && processedLines !== null && processedLines >= totallines;
  return { status, total: totallines, processed: processedLines, lastError: lasterror, isDone: isWhole || lasterror !== null };
}
