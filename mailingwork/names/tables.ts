import * as z from 'zod/mini';
import { lazy } from '../../webservice/lazy.ts';
import { type NameTable, readIncluding } from '../../webservice/names/name_table.ts';
import { nullOn } from '../../webservice/null_on.ts';
import type { Account } from '../connection/account.ts';
import { type Field, getFields } from '../functions/fields.ts';
import { type DescribedList, getLists } from '../functions/lists.ts';
import { getOptinSetups, getOptoutSetups, type Setup } from '../functions/subscribers/opt_in_out.ts';

/** A table of names of a MAILINGWORK account. */
export type AccountTable<Row extends { readonly id: number }> = NameTable<Account, Row>;

const entryOf = <Row extends z.ZodMiniType>(row: Row) => z.object({ at: z.number(), rows: z.nullable(z.array(row)) });
const ids = () => z.nullable(z.array(z.number()));
const setup = () => z.object({ id: z.number(), name: z.string(), listIds: ids(), fieldIds: ids() });

/** The subscriber fields. */
export const fieldsTable: AccountTable<Field> = {
  name: 'fields',
  read: (account, options) => account.call(getFields, {}, options),
  entry: lazy(() =>
    entryOf(
      z.object({
        id: z.number(),
        name: z.string(),
        description: z.string(),
        alias: z.string(),
        type: z.string(),
        options: z.string(),
        default: z.string(),
        behavior: z.string(),
      }),
    ),
  ),
  inProcess: new WeakMap(),
};

/** The subscriber lists. */
export const listsTable: AccountTable<DescribedList> = {
  name: 'lists',
  read: (account, options) => account.call(getLists, {}, options),
  entry: lazy(() => entryOf(z.object({ id: z.number(), name: z.string(), description: z._default(z.string(), '') }))),
  inProcess: new WeakMap(),
};

/** The opt-in setups. */
export const optinSetupsTable: AccountTable<Setup> = {
  name: 'optinSetups',
  read: (account, options) => account.call(getOptinSetups, {}, options),
  entry: lazy(() => entryOf(setup())),
  inProcess: new WeakMap(),
};

/** The opt-out setups. */
export const optoutSetupsTable: AccountTable<Setup> = {
  name: 'optoutSetups',
  read: (account, options) => account.call(getOptoutSetups, {}, options),
  entry: lazy(() => entryOf(setup())),
  inProcess: new WeakMap(),
};

/**
 * The account's fields, to name people by; null where this user may not read them. An outage is no reason for events without names, because the
 * next poll can name them.
 *
 * @param read `readFresh` for editors, which must show what was created a minute ago
 * @throws ServiceFailure
 */
export function readableFields(
  account: Account,
  read: (account: Account, table: typeof fieldsTable) => Promise<readonly Field[]> = readIncluding,
): Promise<readonly Field[] | null> {
  return nullOn(read(account, fieldsTable), ['permission', 'refused']);
}
