import type { Bundle, PlainOutputField, ZObject } from 'zapier-platform-core';
import { orNull } from '../mailingwork/not_found.ts';
import { findByEmail, read } from '../mailingwork/subscribers.ts';
import { readableIds, text } from '../zapier/input.ts';
import { performing } from './perform.ts';
import { subscriberFieldOutputs } from './subscriber_outputs.ts';
import { subscriberOutputFields, subscriberResults, subscriberSample } from './subscriber_result.ts';

/**
 * Reads the whole subscriber of an event, when a step of the Zap asks for him. One who is gone, or whom nobody knows, is no failure: the event
 * happened all the same.
 */
export const hydrateSubscriber = performing('running', async (account, input) => {
  const email = text(input.email) ?? null;
  const [known] = readableIds(input.subscriber_id);
  const found = email === null ? [] : await findByEmail(account, email);
  const id = known ?? found.toSorted((one, other) => other - one)[0] ?? null;
  const subscriber = id === null ? null : await orNull(read(account, id));
  const ids = id === null || found.includes(id) ? found : [id, ...found];
  const [output] = await subscriberResults(account, [subscriber ?? { id, values: null, listIds: null }], ids, email);
  return { ...output };
});

/**
 * Makes placeholders that become whole subscribers when a step reads them, so that a poll of thousands of events reads none.
 *
 * @returns a function of subscriber id and address; its result is null where neither is known
 */
export function wholeSubscribers(z: ZObject): (subscriberId: number | null, email: string | null) => string | null {
  return (subscriberId, email) => (subscriberId === null && email === null ? null : z.dehydrate(hydrateSubscriber, { subscriber_id: subscriberId, email }));
}

/** The fields of a whole subscriber, the account's own included, as they stand under the key `subscriber`. */
export const wholeSubscriberOutputFields: [...PlainOutputField[], (z: ZObject, bundle: Bundle) => Promise<PlainOutputField[]>] = [
  ...subscriberOutputFields.map(underSubscriber),
  async (z, bundle) => (await subscriberFieldOutputs(z, bundle)).map(underSubscriber),
];

/** What a whole subscriber looks like. */
export const wholeSubscriberSample = { subscriber: subscriberSample };

function underSubscriber(field: PlainOutputField): PlainOutputField {
  const label = String(field.label);
  return { ...field, key: `subscriber__${field.key}`, label: label.startsWith('Subscriber') ? label : `Subscriber ${label}` };
}
