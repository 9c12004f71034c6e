import type { Account } from '../mailingwork/connection/account.ts';
import type { Mailing } from '../mailingwork/functions/mailings/email_lookup.ts';
import { mailingLabel } from '../mailingwork/mailings/mailings.ts';
import type { AccountTable } from '../mailingwork/names/tables.ts';
import { readFresh } from '../webservice/names/name_table.ts';
import { dropdownWith } from '../zapier/operations/dropdown.ts';
import { performing } from './perform.ts';

/** Declares the hidden trigger behind a dropdown. */
export const dropdown = dropdownWith(performing);

/**
 * Declares the dropdown of one table of the account: names with ids.
 *
 * @param usable those that the operations with this dropdown can use
 */
export function tableDropdown<Row extends { readonly id: number; readonly name: string }>(
  key: string,
  noun: string,
  table: AccountTable<Row>,
  usable: (rows: readonly Row[]) => readonly Row[] = (rows) => rows,
) {
  return dropdown(key, noun, async (account) =>
    usable(await readFresh(account, table)).map(({ id, name }) => ({ id, label: `${name.trim() || noun} (${id})` })),
  );
}

/**
 * Declares a dropdown of e-mails.
 *
 * @param read those that the operations with this dropdown can use, newest first
 */
export function mailingDropdown(key: string, noun: string, read: (account: Account) => Promise<readonly Mailing[]>) {
  return dropdown(key, noun, async (account) => (await read(account)).map((mailing) => ({ id: mailing.id, label: mailingLabel(mailing) })));
}
