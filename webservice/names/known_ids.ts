import { ServiceFailure } from '../calls/failure.ts';
import { nullOn } from '../null_on.ts';
import { type NamedAccount, type NameTable, readFresh, readIncluding } from './name_table.ts';

/**
 * Makes sure that ids exist in the account.
 *
 * @param noun what the user calls such a thing, capitalised
 * @throws ServiceFailure of the kind `invalid_input` that names the unknown id
 */
export async function requireKnown<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  table: NameTable<Account, Row>,
  ids: readonly number[],
  noun: string,
): Promise<readonly Row[]> {
  const rows = await readIncluding(account, table, ids);
  requireAmong(rows, ids, noun);
  return rows;
}

/**
 * Makes sure that the ids of a filter exist, where this user may see what there is: one who may not is taken at their word. Read afresh, because a
 * filter by what was deleted a minute ago would let nothing pass, without a word.
 *
 * @throws ServiceFailure like `requireKnown`
 */
export async function requireFilterIds<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  table: NameTable<Account, Row>,
  ids: readonly number[],
  noun: string,
): Promise<void> {
  const rows = ids.length === 0 ? [] : await nullOn(readFresh(account, table), ['permission', 'refused']);
  if (rows !== null) {
    requireAmong(rows, ids, noun);
  }
}

function requireAmong(rows: readonly { readonly id: number }[], ids: readonly number[], noun: string): void {
  const unknown = ids.find((id) => !rows.some((row) => row.id === id));
  if (unknown !== undefined) {
    throw unknownId(noun, unknown);
  }
}

/**
 * Finds the one thing with an id.
 *
 * @throws ServiceFailure like `requireKnown`
 */
export async function requireOne<Account extends NamedAccount, Row extends { readonly id: number }>(
  account: Account,
  table: NameTable<Account, Row>,
  id: number,
  noun: string,
): Promise<Row> {
  const row = (await readIncluding(account, table, [id])).find((candidate) => candidate.id === id);
  if (row === undefined) {
    throw unknownId(noun, id);
  }
  return row;
}

/** Things of one kind that a call names. */
export interface Named<Account> {
  /** What the user calls such a thing, capitalised. */
  readonly noun: string;
  readonly ids: readonly number[];
  /** Reads those that exist; null where the webservice has no function for it. */
  readonly read: ((account: Account) => Promise<readonly { readonly id: number }[]>) | null;
}

/**
 * Makes a call that names ids which the cache knows. Where it is refused, whether they still exist is looked up, because that says more than a code.
 * What cannot be looked up is named in the failure, because it may be the reason.
 *
 * @throws ServiceFailure like `requireKnown`, or that of the call
 */
export async function explainUnknownIds<Account, Result>(account: Account, named: readonly Named<Account>[], call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ServiceFailure) || error.kind !== 'refused') {
      throw error;
    }
    for (const { noun, ids, read } of named.filter((one) => one.ids.length > 0)) {
      const rows = read === null ? null : await read(account).catch(() => null);
      const gone = ids.find((id) => rows?.every((row) => row.id !== id));
      if (gone !== undefined) {
        throw unknownId(noun, gone);
      }
    }
    const unlisted = named.filter(({ ids, read }) => read === null && ids.length > 0).map(({ noun, ids }) => `${noun.toLowerCase()} ${shortened(ids)}`);
    throw unlisted.length === 0 ? error : new ServiceFailure('refused', `${error.message} Check whether you have ${unlisted.join(' and ')}.`, error);
  }
}

/** A sentence that names more loses its end where 250 characters are shown. */
const MAX_NAMED = 3;

function shortened(ids: readonly number[]): string {
  return [...ids.slice(0, MAX_NAMED), ...(ids.length > MAX_NAMED ? ['…'] : [])].join(', ');
}

/** The failure that names an id the account does not know. */
export function unknownId(noun: string, id: number): ServiceFailure {
  return new ServiceFailure('invalid_input', `${noun} ${id} does not exist in this account. Choose another from the list.`);
}
