import type { PendingEvent } from '../deliveries/webhook.ts';
import type { Optin, Optout, Subscriber, WebhookEvent } from './account/model.ts';
import type { State } from './state.ts';
import { accountTime } from './time.ts';

/*
 * The payloads. optin_finalized is the helpdesk's sample, key by key. No source shows the other two: their keys are assumed here, by
 * analogy, and nowhere else: `optoutsetup_id` and `finalized_at` for an opt-out, `changed_at` for the profile manager, all fields of the
 * subscriber in both.
 */

/** Tells the webhooks of a finished opt-in. */
export function publishOptin(state: State, optin: Optin, subscriber: Subscriber): void {
  const setup = state.account.optinSetups.get(optin.setupId);
  publish(state, 'optin_finalized', {
    id: optin.id,
    optinsetup_id: optin.setupId,
    subscriber_id: subscriber.id,
    fields: fieldValues(subscriber, setup?.fieldIds ?? [...subscriber.fields.keys()]),
    lists: listValues(state, (listId) => subscriber.lists.has(listId)),
    activate_at: accountTime(optin.activatedAt ?? state.clock.now()),
  });
}

/** Tells the webhooks of a finished opt-out; in `lists` a 1 means that it has just been left. */
export function publishOptout(state: State, optout: Optout, subscriber: Subscriber): void {
  publish(state, 'optout_finalized', {
    id: optout.id,
    optoutsetup_id: optout.setupId,
    subscriber_id: subscriber.id,
    fields: fieldValues(subscriber, subscriber.fields.keys()),
    lists: listValues(state, (listId) => optout.listIds.includes(listId)),
    finalized_at: accountTime(optout.finalizedAt ?? state.clock.now()),
  });
}

/** Tells the webhooks that a subscriber changed own data. */
export function publishProfileChange(state: State, subscriber: Subscriber): void {
  publish(state, 'profilemanager_finalized', {
    id: state.account.nextId('profile change'),
    subscriber_id: subscriber.id,
    fields: fieldValues(subscriber, subscriber.fields.keys()),
    lists: listValues(state, (listId) => subscriber.lists.has(listId)),
    changed_at: accountTime(subscriber.changedAt),
  });
}

/** Hands an event to every webhook that listens to it. */
function publish(state: State, event: WebhookEvent, payload: PendingEvent['payload']): void {
  for (const webhook of state.account.webhooks.values()) {
    if (webhook.event === event) {
      state.deliveries.accept(webhook, { event, payload });
    }
  }
}

function fieldValues(subscriber: Subscriber, fieldIds: Iterable<number>): { id: number; value: string }[] {
  return [...fieldIds].map((id) => ({ id, value: subscriber.fields.get(id) ?? '' }));
}

function listValues(state: State, isSet: (listId: number) => boolean): { id: number; value: 0 | 1 }[] {
  return [...state.account.lists.keys()].map((id) => ({ id, value: isSet(id) ? 1 : 0 }));
}
