import { hash } from 'node:crypto';
import type { Setup } from '../functions/subscribers/opt_in_out.ts';
import { type OutputNames, occurredAt, optedOutLists, type PersonOutput, personOutput, subscribedLists } from '../subscribers/outputs.ts';
import { addressBeside, type SubscriberEvent } from './events.ts';

/** Names for an event; the setups are those of its kind. */
export interface EventNames extends OutputNames {
  readonly setups: readonly Setup[] | null;
}

/** What a finished opt-in looks like to a Zap. */
export function optInOutput(event: SubscriberEvent, names: EventNames) {
  return {
    id: event.rawId ?? fallbackId(event),
    opt_in_id: numberOf(event.rawId),
    opt_in_setup_id: event.setupId,
    opt_in_setup_name: setupName(event, names),
    ...personIn(event, names),
    ...subscribedLists(event.lists, names.lists),
    ...occurredAt(event, names.timeZone),
    additional_data: JSON.stringify(event.additional),
  };
}

/** What a finished opt-out looks like to a Zap; its lists are those just left. */
export function optOutOutput(event: SubscriberEvent, names: EventNames) {
  return {
    id: event.rawId ?? fallbackId(event),
    opt_out_id: numberOf(event.rawId),
    opt_out_setup_id: event.setupId,
    opt_out_setup_name: setupName(event, names),
    ...personIn(event, names),
    ...optedOutLists(event.lists, names.lists),
    ...occurredAt(event, names.timeZone),
    additional_data: JSON.stringify(event.additional),
  };
}

/** What a change in the profile manager looks like to a Zap. Whether its id differs from change to change is not known (docs/webhooks.md), so it is not enough. */
export function profileUpdateOutput(event: SubscriberEvent, names: EventNames) {
  return {
    id: event.rawId === null ? fallbackId(event) : `${event.rawId}-${fallbackId(event)}`,
    ...personIn(event, names),
    ...subscribedLists(event.lists, names.lists),
    ...occurredAt(event, names.timeZone),
    additional_data: JSON.stringify(event.additional),
  };
}

/** The part about the person; the address may stand beside the fields. */
function personIn(event: SubscriberEvent, names: EventNames): PersonOutput {
  const person = personOutput(event.subscriberId, event.fields ?? [], names);
  return person.email === null ? { ...person, email: addressBeside(event.additional) } : person;
}

/** Stable for one event and built from raw values, so that a change of the time zone makes no old event new. */
function fallbackId(event: SubscriberEvent): string {
  if (event.subscriberId !== null && event.rawDate !== null) {
    return [event.setupId, event.subscriberId, event.rawDate].filter((part) => part !== null).join('-');
  }
  return hash('sha256', JSON.stringify(event)).slice(0, 24);
}

function setupName(event: SubscriberEvent, names: EventNames): string | null {
  return names.setups?.find((setup) => setup.id === event.setupId)?.name ?? null;
}

function numberOf(rawId: string | null): number | null {
  return rawId !== null && /^\d{1,15}$/.test(rawId) ? Number(rawId) : null;
}
