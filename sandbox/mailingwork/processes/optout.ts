import type { Mail, Optout, OptoutSetup, Subscriber } from '../account/model.ts';
import { publishOptout } from '../events.ts';
import type { State } from '../state.ts';

/** Starts an opt-out: a double opt-out sends the confirmation mail, every other mode is finished at once. */
export function startOptout(state: State, setup: OptoutSetup, subscriber: Subscriber, origin: Optout['origin']): Optout {
  const optout: Optout = {
    id: state.account.nextId('optout'),
    setupId: setup.id,
    origin,
    subscriberId: subscriber.id,
    mailingId: null,
    listIds: [],
    startedAt: state.clock.now(),
    finalizedAt: null,
  };
  state.account.optouts.set(optout.id, optout);
  if (setup.mode === 'double') {
    const path = `/confirm/${state.account.codes.make('optout', optout.id)}`;
    sendMail(state, subscriber, 'opt-out confirmation', 'Please confirm that you want to unsubscribe', [{ label: 'Confirm the unsubscribe', path }]);
  } else {
    finishOptout(state, optout);
  }
  return optout;
}

/**
 * Finishes an opt-out: removes the subscriber from the setup's lists and adds them to the opt-out lists. Doing it again changes nothing and sends
 * no event; the same is true of a subscriber who is in none of the lists (assumed).
 */
export function finishOptout(state: State, optout: Optout): void {
  const { account, clock } = state;
  const subscriber = account.subscribers.get(optout.subscriberId);
  const setup = account.optoutSetups.get(optout.setupId);
  if (optout.finalizedAt !== null || !subscriber || !setup) {
    return;
  }
  optout.finalizedAt = clock.now();
  optout.listIds = setup.listIds.filter((listId) => subscriber.lists.has(listId));
  if (optout.listIds.length === 0) {
    return;
  }
  for (const listId of optout.listIds) {
    account.subscribers.leaveList(subscriber, listId);
    account.lists.get(listId)?.optedOut.add(account.subscribers.addressOf(subscriber).trim().toLowerCase());
  }
  if (setup.mode === 'confirmed') {
    sendMail(state, subscriber, 'opt-out done', 'You are unsubscribed', []);
  }
  if (optout.origin === 'page' || state.settings.eventsFromApi.optout) {
    publishOptout(state, optout, subscriber);
  }
}

function sendMail(state: State, subscriber: Subscriber, kind: Mail['kind'], subject: string, links: Mail['links']): void {
  state.account.sendMail({
    at: state.clock.now(),
    kind,
    to: state.account.subscribers.addressOf(subscriber),
    subject,
    text: `${subject}.`,
    html: '',
    links,
    mailingId: null,
    subscriberId: null,
    fields: {},
    attachments: [],
  });
}
