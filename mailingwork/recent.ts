import type { Account } from './account.ts';
import { fieldsPart, listsPart, readFresh, readKnowing, readNames } from './directory.ts';
import type { SubscriberEvent } from './events.ts';
import { onlyFields } from './fields.ts';
import { getOptouts } from './functions/opt_in_out.ts';
import { getRecipientIdsByListId } from './functions/recipients.ts';
import { orNull } from './or_null.ts';
import { readPages } from './pages.ts';
import { read } from './subscribers.ts';
import { toRawDate } from './time.ts';

/** Enough for an editor that shows examples. */
export const EXAMPLES = 3;
/** Lists that are looked at until there are enough examples: the first may be empty. */
const MOST_LISTS = 5;
/** Opt-outs are looked for so far back; only where there are none, further. */
const DAYS = 30;
/** More opt-outs of these days are not read. */
const MOST_READ = 5_000;
const NOTHING = { rawId: null, setupId: null, subscriberId: null, fields: null, lists: null, rawDate: null, additional: {} } satisfies SubscriberEvent;

/**
 * The newest members of the first lists that have any, as examples of an event: the API has no proven way to list opt-ins or profile changes.
 *
 * @param listIds lists to look at; where there is none, the account's first lists
 * @throws MailingworkFailure
 */
export async function recentSubscribers(account: Account, listIds: readonly number[]): Promise<SubscriberEvent[]> {
  const found = new Set<number>();
  for (const listId of (await known(account, listIds)).slice(0, MOST_LISTS)) {
    const members = await account.call(getRecipientIdsByListId, { listId });
    for (const id of members.toSorted((one, other) => other - one)) {
      found.add(id);
    }
    if (found.size >= EXAMPLES) {
      break;
    }
  }
  const newest = [...found].slice(0, EXAMPLES);
  // Somebody may be deleted between the two readings.
  const subscribers = await Promise.all(newest.map((id) => orNull(read(account, id))));
  return subscribers
    .filter((subscriber) => subscriber !== null)
    .map(({ id, values, listIds: memberships }) => ({
      ...NOTHING,
      subscriberId: id,
      fields: values,
      lists: memberships.map((list) => ({ id: list, value: true })),
    }));
}

/** A list that was deleted is passed over. */
async function known(account: Account, listIds: readonly number[]): Promise<readonly number[]> {
  if (listIds.length === 0) {
    return (await readFresh(account, listsPart)).map(({ id }) => id);
  }
  const lists = await readKnowing(account, listsPart, listIds);
  return listIds.filter((id) => lists.some((list) => list.id === id));
}

/**
 * The opt-outs that GetOptouts tells of, newest first.
 *
 * @throws MailingworkFailure
 */
export async function recentOptOuts(account: Account): Promise<SubscriberEvent[]> {
  const startDate = toRawDate(Date.now() - DAYS * 86_400_000, account.timeZone);
  // An example shows the values of all fields; the function delivers those that are asked for.
  const wanted = onlyFields((await readNames(account, fieldsPart, []))?.map(({ id }) => id) ?? []);
  const { rows } = await readPages((page) => account.call(getOptouts, { advanced: { ...page, ...wanted, startDate } }), MOST_READ);
  const found = rows.length > 0 ? rows : await account.call(getOptouts, { advanced: { ...wanted, limit: 100 } });
  return found
    .toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
    .map((row) => ({
      ...NOTHING,
      setupId: row.optoutSetup,
      subscriberId: row.recipient,
      fields: row.fields,
      lists: row.listId.map((id) => ({ id, value: true })),
      rawDate: row.date,
    }));
}
