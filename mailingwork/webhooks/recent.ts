import type { FailureKind } from '../../webservice/calls/failure.ts';
import { listIn } from '../../webservice/catalogue/contracts.ts';
import { readFresh, readIncluding, readNames } from '../../webservice/names/name_table.ts';
import { nullOn } from '../../webservice/null_on.ts';
import { toRawDate } from '../../webservice/values/time.ts';
import type { Account } from '../connection/account.ts';
import { onlyEmailField } from '../fields/fields.ts';
import { getOptins, getOptouts } from '../functions/subscribers/opt_in_out.ts';
import { getRecipientIdsByListId } from '../functions/subscribers/recipients.ts';
import { fieldsTable, listsTable } from '../names/tables.ts';
import { readPages } from '../paging/pages.ts';
import { readSubscriber, readValues } from '../subscribers/subscribers.ts';
import { readEvent, type SubscriberEvent } from './events.ts';
import { optOutEvent } from './opt_outs.ts';

/** Enough for an editor that shows examples. */
export const EXAMPLES = 3;
/** Lists that are looked at until there are enough examples: the first may be empty. */
const MAX_LISTS = 5;
/** Opt-outs are looked for so far back; only where there are none, further. */
const DAYS = 30;
/** A subscriber who cannot be read is shown by what the opt-out tells. */
const UNREADABLE: readonly FailureKind[] = ['not_found', 'missing_record', 'permission', 'refused'];
/** More opt-outs of these days are not read. */
const MAX_READ = 5_000;
const NOTHING = { rawId: null, setupId: null, subscriberId: null, fields: null, lists: null, rawDate: null, additional: {} } satisfies SubscriberEvent;

/** An event whose subscriber is known. */
interface ExampleEvent extends SubscriberEvent {
  readonly subscriberId: number;
}

/**
 * Reads recent real events for the editor.
 *
 * @param listIds lists to look at; where there is none, the account's first lists
 * @param passes whether an event passes the filters of the trigger
 * @returns at most `EXAMPLES`, newest first
 * @throws ServiceFailure
 */
export type Recent = (account: Account, listIds: readonly number[], passes: (event: SubscriberEvent) => boolean) => Promise<SubscriberEvent[]>;

/** The newest members of the first lists that have any: the API has no way to list profile changes. */
export const recentSubscribers: Recent = async (account, listIds, passes) => {
  const members = await newestMembers(account, await known(account, listIds));
  return examplesOf(account, members.map(withoutDetails), passes);
};

/** The newest opt-ins of the first list where the account tells of them, with setup and date; then its newest members. */
export const recentOptIns: Recent = async (account, listIds, passes) => {
  const lists = await known(account, listIds);
  const [optIns, members] = await Promise.all([newestOptIns(account, lists[0]), newestMembers(account, lists)]);
  const others = members.filter((id) => !optIns.has(id)).map(withoutDetails);
  return examplesOf(account, [...[...optIns.values()].filter(passes), ...others], passes);
};

/** The newest opt-outs, with the values that their subscribers have where they still exist. */
export const recentOptOuts: Recent = async (account, _listIds, passes) => {
  const optOuts = (await newestOptOuts(account)).filter(passes).slice(0, EXAMPLES);
  return Promise.all(
    optOuts.map(async (event) => {
      const values = event.subscriberId === null ? null : await nullOn(readValues(account, event.subscriberId), UNREADABLE);
      return values === null ? event : { ...event, fields: [...values, ...event.fields.filter(({ id }) => values.every((value) => value.id !== id))] };
    }),
  );
};

const withoutDetails = (subscriberId: number): ExampleEvent => ({ ...NOTHING, subscriberId });

/** The first of these events, with their subscribers as they are today. One who was deleted since is left out. */
async function examplesOf(account: Account, events: readonly ExampleEvent[], passes: (event: SubscriberEvent) => boolean): Promise<SubscriberEvent[]> {
  const subscribers = await Promise.all(
    events.slice(0, EXAMPLES).map(async (event) => {
      const subscriber = await nullOn(readSubscriber(account, event.subscriberId));
      return subscriber && { ...event, fields: subscriber.values, lists: subscriber.listIds.map((id) => ({ id, value: true })) };
    }),
  );
  return subscribers.filter((event) => event !== null).filter(passes);
}

/** The newest first, of as many of the lists as it takes to have enough. */
async function newestMembers(account: Account, listIds: readonly number[]): Promise<number[]> {
  const found = new Set<number>();
  for (const listId of listIds.slice(0, MAX_LISTS)) {
    const members = await account.call(getRecipientIdsByListId, { listId });
    for (const id of members.toSorted((one, other) => other - one)) {
      found.add(id);
    }
    if (found.size >= EXAMPLES) {
      break;
    }
  }
  return [...found];
}

/**
 * The newest opt-in of each subscriber, newest first. What GetOptins takes and answers is hardly known (see the catalogue), so it is read as leniently
 * as a delivery, and whatever goes wrong means that it tells of none.
 */
async function newestOptIns(account: Account, listId: number | undefined): Promise<Map<number, ExampleEvent>> {
  const call = listId === undefined ? null : account.call(getOptins, { ListId: listId, Type: 'all' }, { atMostMs: account.budget.part('optionalRead') });
  const rows = listIn(await call?.catch(() => null)) ?? [];
  const events = rows.map((row) => readEvent('optin_finalized', row)).filter((event) => event !== null);
  const newest = new Map<number, ExampleEvent>();
  for (const { rawId, setupId, subscriberId, rawDate } of events.toSorted(newestFirst)) {
    if (subscriberId !== null && !newest.has(subscriberId)) {
      newest.set(subscriberId, { ...NOTHING, rawId, setupId, subscriberId, rawDate });
    }
  }
  return newest;
}

/** A list that was deleted is passed over. */
async function known(account: Account, listIds: readonly number[]): Promise<readonly number[]> {
  if (listIds.length === 0) {
    return (await readFresh(account, listsTable)).map(({ id }) => id);
  }
  const lists = await readIncluding(account, listsTable, listIds);
  return listIds.filter((id) => lists.some((list) => list.id === id));
}

/** The opt-outs that GetOptouts tells of, newest first; asked with the e-mail field, as by every client. */
async function newestOptOuts(account: Account) {
  const startDate = toRawDate(Date.now() - DAYS * 86_400_000, account.timeZone);
  const wanted = onlyEmailField(await readNames(account, fieldsTable, []));
  const { rows } = await readPages((page) => account.call(getOptouts, { advanced: { ...page, ...wanted, startDate } }), MAX_READ);
  const found = rows.length > 0 ? rows : await account.call(getOptouts, { advanced: { ...wanted, limit: 100 } });
  return found.map(optOutEvent).toSorted(newestFirst);
}

function newestFirst(one: Pick<SubscriberEvent, 'rawDate'>, other: Pick<SubscriberEvent, 'rawDate'>): number {
  return (other.rawDate ?? '').localeCompare(one.rawDate ?? '');
}
