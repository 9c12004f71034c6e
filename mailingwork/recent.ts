import type { Account } from './account.ts';
import { listsPart, readFresh } from './directory.ts';
import type { SubscriberEvent } from './events.ts';
import { getOptouts } from './functions/opt_in_out.ts';
import { getRecipientIdsByListId } from './functions/recipients.ts';
import { orNull } from './not_found.ts';
import { read } from './subscribers.ts';

/** Enough for an editor that shows examples. */
const EXAMPLES = 3;
const NOTHING = { rawId: null, setupId: null, subscriberId: null, fields: null, lists: null, rawDate: null, additional: {} } satisfies SubscriberEvent;

/**
 * The newest members of a list, as examples of an event: the API has no proven way to list opt-ins or profile changes.
 *
 * @param listIds lists to look at; where there is none, the account's first list
 * @throws MailingworkFailure
 */
export async function recentSubscribers(account: Account, listIds: readonly number[]): Promise<SubscriberEvent[]> {
  const listId = listIds[0] ?? (await readFresh(account, listsPart))[0]?.id;
  if (listId === undefined) {
    return [];
  }
  const members = await account.call(getRecipientIdsByListId, { listId });
  const newest = members.toSorted((one, other) => other - one).slice(0, EXAMPLES);
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

/**
 * The newest opt-outs that GetOptouts tells of.
 *
 * @throws MailingworkFailure
 */
export async function recentOptOuts(account: Account): Promise<SubscriberEvent[]> {
  const rows = await account.call(getOptouts, { advanced: { limit: 100 } });
  return rows
    .toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
    .slice(0, EXAMPLES)
    .map((row) => ({
      ...NOTHING,
      setupId: row.optoutSetup,
      subscriberId: row.recipient,
      fields: row.fields,
      lists: row.listId.map((id) => ({ id, value: true })),
      rawDate: row.date,
    }));
}
