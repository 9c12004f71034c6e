import type { Account } from './account.ts';
import { type DirectoryPart, readFresh, readKnowing } from './directory.ts';
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

/**
 * Makes a call that names ids which the cache knows. Where it is refused, whether they still exist is looked up, because that says more than a code.
 *
 * @throws MailingworkFailure like `requireKnown`, or that of the call
 */
export async function whileKnown<Row extends { readonly id: number }, Result>(
  account: Account,
  part: DirectoryPart<Row>,
  ids: readonly number[],
  noun: string,
  call: () => Promise<Result>,
): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    const mayBeGone = ids.length > 0 && error instanceof MailingworkFailure && error.kind === 'refused';
    const rows = mayBeGone ? await readFresh(account, part).catch(() => null) : null;
    const gone = ids.find((id) => rows?.every((row) => row.id !== id));
    throw gone === undefined ? error : unknownId(noun, gone);
  }
}

/** The failure that names an id the account does not know. */
export function unknownId(noun: string, id: number): MailingworkFailure {
  return new MailingworkFailure('invalid_input', `${noun} ${id} does not exist in this account. Choose it again from the list.`);
}
