import type { AccountTable, Cell } from '../../console/account_contents.ts';
import { same } from '../../console/text/text.ts';
import type { Mailing, Optin, Optout } from '../account/model.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { words } from './words.ts';

/** How many rows a table has at most. */
const SHOWN = 50;
const OPTS_SHOWN = 20;

const ID = same('ID');

/** What the account holds, besides its subscribers. */
export function tablesOf(state: State): AccountTable[] {
  return [
    lists(state),
    emails(state),
    optins(state, newest(state.account.optins, OPTS_SHOWN)),
    optouts(state, newest(state.account.optouts, OPTS_SHOWN)),
    ...setups(state),
    fields(state),
  ];
}

/** Sign-ups, whether confirmed or not. */
export function optins({ account }: State, rows: readonly Optin[]): AccountTable {
  const row = ({ startedAt, setupId, fields: values, origin, activatedAt }: Optin): Cell[] => [
    accountTime(startedAt),
    values.get(account.emailFieldId) ?? '',
    account.optinSetups.get(setupId)?.name ?? setupId,
    words.origins[origin],
    activatedAt === null ? words.waits : accountTime(activatedAt),
  ];
  return {
    title: words.optins,
    columns: [words.started, words.address, words.setup, words.origin, words.confirmed],
    rows: rows.map(row),
    none: words.noOptins,
  };
}

/** Unsubscribes, whether confirmed or not. */
export function optouts({ account }: State, rows: readonly Optout[]): AccountTable {
  const row = ({ startedAt, setupId, subscriberId, listIds, origin, finalizedAt }: Optout): Cell[] => {
    const subscriber = account.subscribers.get(subscriberId);
    return [
      accountTime(startedAt),
      subscriber === undefined ? subscriberId : account.subscribers.addressOf(subscriber),
      account.optoutSetups.get(setupId)?.name ?? setupId,
      listIds.map((id) => account.lists.get(id)?.name ?? id).join(', '),
      words.origins[origin],
      finalizedAt === null ? words.waits : accountTime(finalizedAt),
    ];
  };
  return {
    title: words.optouts,
    columns: [words.started, words.address, words.setup, words.lists, words.origin, words.done],
    rows: rows.map(row),
    none: words.noOptouts,
  };
}

/** The newest of the rows, newest first. */
export function newest<Row>(rows: ReadonlyMap<number, Row>, count: number): Row[] {
  return [...rows.values()].slice(-count).reverse();
}

function lists({ account }: State): AccountTable {
  return {
    title: words.lists,
    columns: [ID, words.name, words.description, words.subscribers, words.optedOut],
    rows: newest(account.lists, SHOWN)
      .reverse()
      .map(({ id, name, description, optedOut }) => [id, name, description, account.subscribers.idsByList(id).size, optedOut.size]),
    none: words.noLists,
  };
}

function emails({ account }: State): AccountTable {
  const row = ({ id, subject, type, status, sendingTime, sendings, openings, clicks, bounces }: Mailing): Cell[] => [
    ...[id, subject, type, status, sendingTime === null ? null : accountTime(sendingTime)],
    ...[sendings.length, openings.length, clicks.length, bounces.length],
  ];
  return {
    title: words.emails,
    columns: [ID, words.subject, words.type, words.status, words.sent, words.recipients, words.opens, words.clicks, words.bounces],
    rows: newest(account.mailings, SHOWN).map(row),
    none: words.noEmails,
  };
}

function setups({ account }: State): AccountTable[] {
  const names = (ids: readonly number[]) => ids.map((id) => account.lists.get(id)?.name ?? id).join(', ');
  const page = (path: string): Cell => [{ label: words.open, path }];
  const columns = [ID, words.name, words.mode, words.lists, words.page];
  return [
    {
      ...{ title: words.optinSetups, columns, none: words.none },
      rows: newest(account.optinSetups, SHOWN)
        .reverse()
        .map(({ id, name, mode, listIds }) => [id, name, words.modes[mode], names(listIds), page(`/sign-up/${id}`)]),
    },
    {
      ...{ title: words.optoutSetups, columns, none: words.none },
      rows: newest(account.optoutSetups, SHOWN)
        .reverse()
        .map(({ id, name, mode, listIds }) => [id, name, words.modes[mode], names(listIds), page(`/unsubscribe?setup=${id}`)]),
    },
  ];
}

function fields({ account }: State): AccountTable {
  return {
    title: words.fields,
    columns: [ID, words.name, words.type, words.options],
    rows: newest(account.fields, SHOWN)
      .reverse()
      .map(({ id, name, type, options }) => [id, name, type, options.replaceAll('\n', ' ')]),
    none: words.none,
  };
}
