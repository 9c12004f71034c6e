import type { Bundle, PlainOutputField, ZObject } from 'zapier-platform-core';
import { fieldsUnder } from '../../zapier/operations/whole_record.ts';
import { EMAIL_ONLY, hydrateSubscriber } from './hydrate_subscriber.ts';
import { subscriberFieldOutputs } from './subscriber_outputs.ts';
import { subscriberOutputFields, subscriberSample } from './subscriber_result.ts';

/**
 * Makes placeholders that become whole subscribers when a step reads them, so that a poll of thousands of events reads none.
 *
 * @returns a function of subscriber id and address; its result is null where neither is known
 */
export function wholeSubscribers(z: ZObject): (subscriberId: number | null, email: string | null) => string | null {
  return (subscriberId, email) => (subscriberId === null && email === null ? null : z.dehydrate(hydrateSubscriber, { subscriber_id: subscriberId, email }));
}

/**
 * Makes placeholders that become the address of a subscriber when a step reads them, for events that tell ids alone: that takes one call, a whole
 * subscriber more. The platform puts the result of a placeholder in its place, whatever its type.
 */
export function addressesOf(z: ZObject): (subscriberId: number) => string {
  return (subscriberId) => z.dehydrate(hydrateSubscriber, { subscriber_id: subscriberId, only: EMAIL_ONLY });
}

const underSubscriber = fieldsUnder('Subscriber');

/** The fields of a whole subscriber, the account's own included, as they stand under the key `subscriber`. */
export const wholeSubscriberOutputFields: [...PlainOutputField[], (z: ZObject, bundle: Bundle) => Promise<PlainOutputField[]>] = [
  ...subscriberOutputFields.map(underSubscriber),
  async (z, bundle) => (await subscriberFieldOutputs(z, bundle)).map(underSubscriber),
];

/** What a whole subscriber looks like. */
export const wholeSubscriberSample = { subscriber: subscriberSample };
