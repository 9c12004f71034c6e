import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import type { Webhook } from '../mailingwork/functions/webhooks.ts';
import { isOwn, maskedUrl, ownerOf } from '../mailingwork/webhooks.ts';
import { type Input, yes } from '../zapier/input.ts';

/** What a Zap sees of a webhook; the full address stays secret, because whoever has it can post to it. */
export function webhookOutput(webhook: Webhook) {
  return {
    webhook_id: webhook.id,
    event: webhook.event,
    active: webhook.active,
    url: maskedUrl(webhook.url),
    own: isOwn(webhook),
    zap_id: ownerOf(webhook),
    app: webhook.app,
  };
}

/** The output fields of every operation that returns a webhook. */
export const webhookOutputFields: PlainOutputField[] = [
  { key: 'webhook_id', label: 'Webhook ID', type: 'integer' },
  { key: 'event', label: 'Event' },
  { key: 'active', label: 'Active', type: 'boolean' },
  { key: 'url', label: 'Address (Shortened)' },
  { key: 'own', label: 'Made by This Integration', type: 'boolean' },
  { key: 'zap_id', label: 'Zap ID' },
  { key: 'app', label: 'App' },
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
};

const ANY_APP = 'Include Webhooks of Other Applications';

/** Webhooks of others are none of a Zap's business, unless its maker says so. */
export const anyAppInput: PlainInputField = {
  key: 'any_app',
  label: ANY_APP,
  type: 'boolean',
  required: false,
  helpText: 'Without this, only webhooks that this integration made count.',
};

/** Whether the webhooks of others count. Throws an `InputFailure`. */
export const anyApp = (input: Input): boolean => yes(input.any_app, ANY_APP);

/** Whether a webhook counts, as that input says. */
export function countsIn(input: Input): (webhook: Webhook) => boolean {
  const any = anyApp(input);
  return (webhook) => any || isOwn(webhook);
}
