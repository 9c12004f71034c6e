import { parsedJson } from '../../webservice/calls/json.ts';
import { listIn } from '../../webservice/catalogue/contracts.ts';
import type { WebhookEvent } from '../functions/webhooks.ts';
import { readEvent, type SubscriberEvent } from './events.ts';

/** Keys under which a service may wrap what it delivers. */
const ENVELOPES = new Set(['data', 'event', 'events', 'payload']);
/** Layers that are taken off. */
const MAX_LAYERS = 4;

/**
 * Reads the events of one delivery. Only one bare event is documented (helpdesk article on webhooks), and how it is encoded is not. So these are
 * understood as well: several in a list, JSON in a text, and an envelope around any of them. Never throws.
 *
 * @param event which event the address was registered for: the body does not tell
 * @param body whatever was delivered
 * @returns [] where there is no event
 */
export function readEvents(event: WebhookEvent, body: unknown): SubscriberEvent[] {
  return eventsIn(event, body, MAX_LAYERS);
}

function eventsIn(event: WebhookEvent, body: unknown, layers: number): SubscriberEvent[] {
  const found = readEvent(event, body);
  if (found !== null && !hasOnlyId(found)) {
    return [found];
  }
  const within = layers === 0 ? [] : inside(body).flatMap((part) => eventsIn(event, part, layers - 1));
  return within.length > 0 || found === null ? within : [found];
}

/** An envelope may have an id of its own. */
function hasOnlyId({ setupId, subscriberId, fields, lists }: SubscriberEvent): boolean {
  return setupId === null && subscriberId === null && fields === null && lists === null;
}

/** What may hold an event in a body that is none. */
function inside(body: unknown): readonly unknown[] {
  if (typeof body === 'string') {
    return [parsedJson(body)];
  }
  const list = listIn(body);
  if (list !== null) {
    return list;
  }
  const entries: [string, unknown][] = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return entries.filter(([key]) => ENVELOPES.has(key.toLowerCase())).map(([, value]) => value);
}
