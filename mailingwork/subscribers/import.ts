import { ServiceFailure } from '../../webservice/calls/failure.ts';
import type { Account } from '../connection/account.ts';
import { type ImportCounts, importRecipients } from '../functions/subscribers/import_recipients.ts';
import { BlockSize, blocksOf, halvesOf, type ImportRow } from './import_blocks.ts';

/** How rows whose address exists are treated. */
export interface ImportSettings {
  readonly listId: number;
  readonly mode: 'add' | 'update' | 'update_add';
  /** Whether values of existing subscribers are overwritten too. */
  readonly updateAllFields: boolean;
}

/** Rows that were not imported, as far as is known. */
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

const NO_TIME = 'There was no time left. Import this row in another run.';
const AFTER_FAILURE = 'A block before this row failed. Import this row in another run.';

/**
 * Imports rows in blocks, one after the other, until they are done, a block fails or the time runs out. What was done before a failure is told
 * together with the rows that are missing; only where nothing was done is the failure thrown. A block that is too large for the host is halved,
 * and a single row that is too large is left out.
 *
 * @param rows read once; a block is held at a time
 * @throws ServiceFailure of the first block
 */
export async function importRows(account: Account, settings: ImportSettings, rows: Iterable<ImportRow>): Promise<ImportResult> {
  const run = new ImportRun(account, settings);
  for (const block of blocksOf(rows, run.size)) {
    await run.deliver(block);
  }
  return run.result();
}

class ImportRun {
  readonly size = new BlockSize();
  readonly #account: Account;
  readonly #settings: ImportSettings;
  readonly #leftOut: LeftOutRow[] = [];
  #attempts = 0;
  #blocks = 0;
  #sentRows = 0;
  #counts: ImportCounts = { total: 0, added: 0, updated: 0, skipped: 0 };
  /** Why no more blocks are sent. */
  #stopped: string | null = null;
  #nextRow: number | null = null;

  constructor(account: Account, settings: ImportSettings) {
    this.#account = account;
    this.#settings = settings;
  }

  result(): ImportResult {
    return { sentRows: this.#sentRows, blocks: this.#blocks, counts: this.#counts, leftOut: this.#leftOut, nextRow: this.#nextRow };
  }

  /** Sends a block, in parts where it is too large, or notes why its rows are left out. */
  async deliver(block: readonly ImportRow[]): Promise<void> {
    const { budget } = this.#account;
    if (this.#stopped === null && this.#attempts > 0 && budget.remaining() < budget.part('oneMoreBlock')) {
      this.#stopped = NO_TIME;
    }
    if (this.size.isExceededBy(block)) {
      await this.#divide(block);
    } else if (this.#stopped === null) {
      await this.#send(block);
    } else {
      this.#leave(block, this.#stopped);
    }
  }

  async #send(block: readonly ImportRow[]): Promise<void> {
    this.#attempts += 1;
    try {
      this.#counts = add(this.#counts, await send(this.#account, this.#settings, block));
      this.#sentRows += block.length;
      this.#blocks += 1;
    } catch (error) {
      if (error instanceof ServiceFailure && error.kind === 'too_large') {
        const isCutOff = error.variables !== undefined;
        this.size.shrink(block, isCutOff);
        await this.#divide(block, isCutOff ? null : error.message);
        return;
      }
      if (this.#blocks === 0 || !(error instanceof ServiceFailure)) {
        throw error;
      }
      const isUnclear = error.kind === 'uncertain';
      this.#leave(block, isUnclear ? `${error.message} This row may have been imported all the same.` : error.message, isUnclear);
      this.#stopped = AFTER_FAILURE;
    }
  }

  /** @param reason why a single row cannot be sent; null where it has too many values */
  async #divide(block: readonly ImportRow[], reason: string | null = null): Promise<void> {
    if (block.length > 1) {
      for (const half of halvesOf(block)) {
        await this.deliver(half);
      }
      return;
    }
    // Another run would get no further with such a row, so it is none to go on with.
    for (const { row, values } of block) {
      this.#leftOut.push({ row, reason: reason ?? `This row has ${Object.keys(values).length} values, more than MAILINGWORK takes in one call.` });
    }
  }

  #leave(block: readonly ImportRow[], reason: string, isUnclear = false): void {
    for (const { row } of block) {
      this.#nextRow ??= isUnclear ? null : row;
      this.#leftOut.push({ row, reason });
    }
  }
}

/** Only in the mode add does a repeated block do harm: every row would become a second subscriber. */
function send(account: Account, { listId, mode, updateAllFields }: ImportSettings, block: readonly ImportRow[]): Promise<ImportCounts> {
  const input = { listId, recipients: block.map(({ values }) => values), mode, ...(updateAllFields ? { advanced: { updateAllFields: 1 as const } } : {}) };
  return account.call(importRecipients, input, { repeatable: mode !== 'add' });
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
