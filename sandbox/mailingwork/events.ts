import type { PendingEvent } from '../deliveries/webhook.ts';
import type { Optin, Optout, Subscriber, WebhookEvent } from './account/model.ts';
import type { State } from './state.ts';
import { accountTime } from './time.ts';

/*
 * The payloads. `optin_finalized` has exactly the keys of the helpdesk's sample. No source shows the other two, so their keys are assumed by analogy, only
 * in this file: `optoutsetup_id` and `finalized_at` for an opt-out, `changed_at` for the profile manager, all fields of the subscriber in both.
 */

/** Sends a finished opt-in to the webhooks. */
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

/** Sends a finished opt-out to the webhooks; in `lists`, 1 means that the subscriber has just left the list. */
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

/** Sends a subscriber's change of their own data to the webhooks. */
export function publishProfileChange(state: State, subscriber: Subscriber): void {
  publish(state, 'profilemanager_finalized', {
    id: state.account.nextId('profile change'),
    subscriber_id: subscriber.id,
    fields: fieldValues(subscriber, subscriber.fields.keys()),
    lists: listValues(state, (listId) => subscriber.lists.has(listId)),
    changed_at: accountTime(subscriber.changedAt),
  });
}

/** Delivers an event to every webhook for it. */
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
