import type { Account } from './account.ts';
import { type DirectoryPart, readKnowing } from './directory.ts';
import { MailingworkFailure } from './failure.ts';

/**
 * Makes sure that ids exist in the account.
 *
 * @param noun what the user calls such a thing, capitalised
 * @throws MailingworkFailure of the kind `invalid_input` that names the unknown id
 */
export async function requireKnown<Row extends { readonly id: number }>(
  account: Account,
  part: DirectoryPart<Row>,
  ids: readonly number[],
  noun: string,
): Promise<readonly Row[]> {
  const rows = await readKnowing(account, part, ids);
  const unknown = ids.find((id) => !rows.some((row) => row.id === id));
  if (unknown !== undefined) {
    throw unknownId(noun, unknown);
  }
  return rows;
}

/** Finds the one thing with an id. Throws like `requireKnown`. */
export async function requireOne<Row extends { readonly id: number }>(account: Account, part: DirectoryPart<Row>, id: number, noun: string): Promise<Row> {
  const row = (await readKnowing(account, part, [id])).find((candidate) => candidate.id === id);
  if (row === undefined) {
    throw unknownId(noun, id);
  }
  return row;
}

/** The failure that names an id the account does not know. */
export function unknownId(noun: string, id: number): MailingworkFailure {
  return new MailingworkFailure('invalid_input', `${noun} ${id} does not exist in this account. Choose it again from the list.`);
}
