import type { FieldValues } from '../fields/field_input.ts';

/** One row to import; `row` is its place in the user's list, counted from 1. */
export interface ImportRow {
  readonly row: number;
  readonly values: FieldValues;
}

/** The most rows that a client sends through the JSON interface (a shop module, since 2022). */
const MAX_ROWS = 500;
/** Form variables of one call, below the 1,000 that a host with PHP's usual setting takes. */
const MAX_VARIABLES = 900;
/** Variables that are no values of rows: list, mode, option, user name and password. */
const OTHER_VARIABLES = 5;
/** Forms up to this many characters are taken (assumed, see ImportRecipients in the catalogue). */
const MAX_CHARACTERS = 800_000;

/** How much one call of an import may carry. It shrinks when the host refuses a block. */
export class BlockSize {
  #variables = MAX_VARIABLES;
  #tooMany = MAX_VARIABLES + 1;

  /** Form variables up to which rows are put together in one block; a row that has more makes a block of its own. */
  get variables(): number {
    return this.#variables;
  }

  /** Whether a block is not worth sending, because as much was refused already or it is over the limit. */
  isExceededBy(block: readonly ImportRow[]): boolean {
    const variables = variablesOf(block);
    return variables >= this.#tooMany || (block.length > 1 && variables > this.#variables);
  }

  /**
   * Learns from a block that was refused.
   *
   * @param isCutOff whether the number of its variables was the reason
   */
  shrink(block: readonly ImportRow[], isCutOff: boolean): void {
    if (block.length > 1) {
      this.#variables = Math.min(this.#variables, Math.max(...halvesOf(block).map(variablesOf)));
    }
    if (isCutOff) {
      this.#tooMany = Math.min(this.#tooMany, variablesOf(block));
    }
  }
}

/** Puts rows together in blocks of the size that holds when a block begins. Reads the rows once and holds one block at a time. */
export function* blocksOf(rows: Iterable<ImportRow>, size: BlockSize): Generator<readonly ImportRow[]> {
  let block: ImportRow[] = [];
  let variables = OTHER_VARIABLES;
  let characters = 0;
  for (const row of rows) {
    const moreVariables = Object.keys(row.values).length;
    const moreCharacters = charactersOf(row.values);
    const isFull = block.length === MAX_ROWS || variables + moreVariables > size.variables || characters + moreCharacters > MAX_CHARACTERS;
    if (isFull && block.length > 0) {
      yield block;
      block = [];
      variables = OTHER_VARIABLES;
      characters = 0;
    }
    block.push(row);
    variables += moreVariables;
    characters += moreCharacters;
  }
  if (block.length > 0) {
    yield block;
  }
}

/** The two halves of a block of several rows. */
export function halvesOf(block: readonly ImportRow[]): [readonly ImportRow[], readonly ImportRow[]] {
  const middle = Math.ceil(block.length / 2);
  return [block.slice(0, middle), block.slice(middle)];
}

/** How many form variables the call has that imports a block. */
function variablesOf(block: readonly ImportRow[]): number {
  return block.reduce((sum, { values }) => sum + Object.keys(values).length, OTHER_VARIABLES);
}

/** The length of a row in the form: `recipients[…][…]=` with encoded brackets, and the value. */
function charactersOf(values: FieldValues): number {
  return Object.values(values).reduce((sum, value) => sum + 32 + encodeURIComponent(value.toWellFormed()).length, 0);
}
