import type { Account } from './account.ts';
import { MailingworkFailure } from './failure.ts';
import type { FieldValues } from './field_input.ts';
import { type ImportCounts, importRecipients } from './functions/import_recipients.ts';

/** How rows whose address exists are treated. */
export interface ImportSettings {
  readonly listId: number;
  readonly mode: 'add' | 'update' | 'update_add';
  /** Whether values of existing subscribers are overwritten too. */
  readonly updateAllFields: boolean;
}

/** One row to import; `row` is its place in the user's list, counted from 1. */
export interface ImportRow {
  readonly row: number;
  readonly values: FieldValues;
}

/** Rows that were not imported, as far as anybody knows. */
export interface LeftOutRow {
  readonly row: number;
  readonly reason: string;
}

/** What an import did. */
export interface ImportResult {
  readonly sentRows: number;
  readonly blocks: number;
  /** Sums of what the answers tell; null where one of them tells nothing. */
  readonly counts: ImportCounts;
  readonly leftOut: readonly LeftOutRow[];
  /** Where another run can go on without importing any row twice; null where no row is left that surely was not imported. */
  readonly nextRow: number | null;
}

/** The largest block that a client of the vendor itself sends (Magento module of mailingwork GmbH). */
const MAX_ROWS = 2_500;
/** Forms up to this many characters are taken (assumed, see ImportRecipients in the catalogue). */
const MAX_CHARACTERS = 800_000;
/** A block is begun only while this part of the operation's time is left. */
const RESERVE = 0.3;

const NO_TIME = 'There was no time left. Import this row in another run.';
const AFTER_FAILURE = 'A block before this row failed. Import this row in another run.';

/**
 * Imports rows in blocks, one after the other, until they are done, a block fails or the time runs out. What was done before a failure is told
 * together with the rows that are missing; only where nothing was done is the failure thrown.
 *
 * @param rows read once; a block is held at a time
 * @throws MailingworkFailure of the first block
 */
export async function importRows(account: Account, settings: ImportSettings, rows: Iterable<ImportRow>): Promise<ImportResult> {
  let sentRows = 0;
  let blocks = 0;
  let counts: ImportCounts = { total: 0, added: 0, updated: 0, skipped: 0 };
  let stopped: string | null = null;
  let nextRow: number | null = null;
  const leftOut: LeftOutRow[] = [];
  const leave = (block: readonly ImportRow[], reason: string, isUnclear = false): void => {
    for (const { row } of block) {
      nextRow ??= isUnclear ? null : row;
      leftOut.push({ row, reason });
    }
  };
  for (const block of blocksOf(rows)) {
    if (stopped === null && blocks > 0 && account.budget.remaining() < account.budget.part(RESERVE)) {
      stopped = NO_TIME;
    }
    if (stopped !== null) {
      leave(block, stopped);
      continue;
    }
    try {
      counts = add(counts, await send(account, settings, block));
      sentRows += block.length;
      blocks += 1;
    } catch (error) {
      if (blocks === 0 || !(error instanceof MailingworkFailure)) {
        throw error;
      }
      const isUnclear = error.kind === 'uncertain';
      leave(block, isUnclear ? `${error.message} This row may have been imported all the same.` : error.message, isUnclear);
      stopped = AFTER_FAILURE;
    }
  }
  return { sentRows, blocks, counts, leftOut, nextRow };
}

/** Only in the mode add does a repeated block do harm: every row would become a second subscriber. */
function send(account: Account, { listId, mode, updateAllFields }: ImportSettings, block: readonly ImportRow[]): Promise<ImportCounts> {
  const input = { listId, recipients: block.map(({ values }) => values), mode, ...(updateAllFields ? { advanced: { updateAllFields: 1 as const } } : {}) };
  return account.call(importRecipients, input, { repeatable: mode !== 'add' });
}

function* blocksOf(rows: Iterable<ImportRow>): Generator<ImportRow[]> {
  let block: ImportRow[] = [];
  let characters = 0;
  for (const row of rows) {
    const size = charactersOf(row.values);
    if (block.length === MAX_ROWS || (block.length > 0 && characters + size > MAX_CHARACTERS)) {
      yield block;
      block = [];
      characters = 0;
    }
    block.push(row);
    characters += size;
  }
  if (block.length > 0) {
    yield block;
  }
}

/** The length of a row in the form: `recipients[…][…]=` with encoded brackets, and the value. */
function charactersOf(values: FieldValues): number {
  return Object.values(values).reduce((sum, value) => sum + 32 + encodeURIComponent(value.toWellFormed()).length, 0);
}

function add(one: ImportCounts, other: ImportCounts): ImportCounts {
  const sum = (first: number | null, second: number | null): number | null => (first === null || second === null ? null : first + second);
  return {
    total: sum(one.total, other.total),
    added: sum(one.added, other.added),
    updated: sum(one.updated, other.updated),
    skipped: sum(one.skipped, other.skipped),
  };
}
