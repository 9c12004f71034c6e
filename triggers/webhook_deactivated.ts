import { defineTrigger } from 'zapier-platform-core';
import { polling } from '../common/polling.ts';
import { anyAppInput, webhookFilter, webhookOutput, webhookOutputFields, webhookSample } from '../common/webhooks/webhook_outputs.ts';
import { deactivations } from '../mailingwork/webhooks/deactivations.ts';
import { toIsoDate } from '../webservice/values/time.ts';

export default defineTrigger({
  key: 'webhook_deactivated',
  noun: 'Deactivated Webhook',
  display: {
    label: 'Webhook Deactivated',
    description: 'Triggers when the webhook of an instant trigger is deactivated because its events could not be delivered.',
  },
  operation: {
    type: 'polling',
    inputFields: [anyAppInput],
    perform: polling(async (account, input, { now }) => {
      const isWanted = webhookFilter(input);
      const meant = (await deactivations(account, now)).filter(({ webhook }) => isWanted(webhook));
      return meant.map(({ webhook, since }) => ({
        id: `${webhook.id}-${since}`,
        ...webhookOutput(webhook, account.timeZone, now),
        deactivated_at: webhook.deactivatedAtRaw === null ? null : toIsoDate(webhook.deactivatedAtRaw, account.timeZone),
        deactivated_at_raw: webhook.deactivatedAtRaw,
      }));
    }),
    outputFields: [
      { key: 'id', label: 'Event ID' },
      ...webhookOutputFields,
      { key: 'deactivated_at', label: 'Deactivated At', type: 'datetime' },
      { key: 'deactivated_at_raw', label: 'Deactivated At (as Delivered)' },
    ],
    sample: {
      id: '12-2025-11-11 09:27:29',
      ...webhookSample,
      active: false,
      events_kept_until: '2025-11-16T09:27:29+01:00',
      hours_left: 119,
      deactivated_at: '2025-11-11T09:27:29+01:00',
      deactivated_at_raw: '2025-11-11 09:27:29',
    },
  },
});
