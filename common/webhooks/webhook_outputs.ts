import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import type { Webhook } from '../../mailingwork/functions/webhooks.ts';
import { bufferedUntil, isOwn, maskedUrl, ownerOf } from '../../mailingwork/webhooks/webhooks.ts';
import { toIsoDate } from '../../webservice/values/time.ts';
import { type Input, yes, yesOrNoChoices } from '../../zapier/inputs/input.ts';

const HOUR_MS = 3_600_000;

/**
 * What a Zap sees of a webhook; the full address stays secret, because anyone who has it can post to it.
 *
 * @param now milliseconds since 1970
 */
export function webhookOutput(webhook: Webhook, timeZone: string, now: number) {
  const until = bufferedUntil(webhook, timeZone);
  return {
    webhook_id: webhook.id,
    event: webhook.event,
    active: webhook.active,
    url: maskedUrl(webhook.url),
    own: isOwn(webhook),
    zap_id: ownerOf(webhook),
    app: webhook.app,
    events_kept_until: until === null ? null : toIsoDate(new Date(until).toISOString(), timeZone),
    hours_left: until === null ? null : Math.max(0, Math.floor((until - now) / HOUR_MS)),
  };
}

/** The output fields of every operation that returns a webhook. */
export const webhookOutputFields: PlainOutputField[] = [
  { key: 'webhook_id', label: 'Webhook ID', type: 'integer' },
  { key: 'event', label: 'Event' },
  { key: 'active', label: 'Active', type: 'boolean' },
  { key: 'url', label: 'Address (Shortened)' },
  { key: 'own', label: 'Created by This Integration', type: 'boolean' },
  { key: 'zap_id', label: 'Zap ID' },
  { key: 'app', label: 'App' },
  { key: 'events_kept_until', label: 'Events Kept Until', type: 'datetime' },
  { key: 'hours_left', label: 'Hours Left', type: 'integer' },
];

/** The sample of every operation that returns a webhook. */
export const webhookSample = {
  webhook_id: 12,
  event: 'optin_finalized',
  active: true,
  url: 'hooks.zapier.com/…a1b2',
  own: true,
  zap_id: '4711',
  app: 'zapier-mailingwork/4711',
  events_kept_until: null,
  hours_left: null,
};

const ANY_APP = 'Include Webhooks of Other Apps';

/** Whether the webhooks of other applications count too; by default they do not, because this integration did not create them. */
export const anyAppInput: PlainInputField = {
  key: 'any_app',
  label: ANY_APP,
  choices: yesOrNoChoices,
  required: false,
  helpText: 'Unless you choose *yes*, only webhooks created by this integration count.',
};

/**
 * Whether the webhooks of others count.
 *
 * @throws InputFailure
 */
export const anyApp = (input: Input): boolean => yes(input.any_app, ANY_APP);

/** Whether a webhook counts, as that input says. */
export function webhookFilter(input: Input): (webhook: Webhook) => boolean {
  const any = anyApp(input);
  return (webhook) => any || isOwn(webhook);
}
