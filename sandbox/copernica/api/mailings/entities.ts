import type { Account } from '../../account/account.ts';
import type { Activity, ActivityKind, Destination, Family, Mailing } from '../../account/mail_model.ts';
import type { Call } from '../call.ts';
import { found, idIn, part } from '../lookups.ts';

/** @throws ApiError when there is no such mailing */
export function mailingIn({ state, path }: Call, family: Family): Mailing {
  return found(state.account.mailings[family].get(idIn(path, 'emailing')));
}

/**
 * A destination, by its number or by the id of its message.
 *
 * @throws ApiError when there is no such destination
 */
export function destinationIn({ state, path }: Call, family: Family): Destination {
  const all = state.account.destinations[family];
  const text = part(path, 'destination');
  return found(all.get(idIn(path, 'destination')) ?? [...all.values()].find(({ messageId }) => messageId === text));
}

/** The mails of a mailing. */
export function destinationsOf(account: Account, { family, id }: Mailing): Destination[] {
  return [...account.destinations[family].values()].filter(({ mailingId }) => mailingId === id);
}

/** What became of some mails, of one kind or of all. */
export function activitiesOf(account: Account, family: Family, destinations: readonly Destination[], kind?: ActivityKind): Activity[] {
  const ids = new Set(destinations.map(({ id }) => id));
  const all = [...account.activities[family].values()];
  return all.filter((activity) => ids.has(activity.destinationId) && (kind === undefined || activity.kind === kind));
}
