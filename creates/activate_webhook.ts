import { defineCreate } from 'zapier-platform-core';
import { performing } from '../common/perform.ts';
import { anyApp, anyAppInput, webhookOutput, webhookOutputFields, webhookSample } from '../common/webhooks/webhook_outputs.ts';
import { activate } from '../mailingwork/webhooks/webhook_activation.ts';
import { requiredId } from '../zapier/inputs/ids.ts';
import { yes, yesOrNoChoices } from '../zapier/inputs/input.ts';

const REPLAY = 'Deliver Missed Events';
const REPLAY_HELP =
  'MAILINGWORK keeps the events of the first 5 days. *No* discards them for good. If the Zap was turned on again since, it has a newer webhook: *yes* deletes the newer one, and its events arrive again, with the same Event ID; *no* deletes this one.';

const webhookInput = { key: 'webhook', label: 'Webhook', required: true, dynamic: 'all_inactive_webhooks.id.label', search: 'find_webhooks.webhook_id' };

export default defineCreate({
  key: 'activate_webhook',
  noun: 'Webhook',
  display: {
    label: 'Activate Webhook',
    description: 'Activates a webhook that was deactivated after failed deliveries, and delivers the events that were missed.',
  },
  operation: {
    inputFields: [
      webhookInput,
      {
        key: 'replay_events',
        label: REPLAY,
        choices: yesOrNoChoices,
        required: false,
        default: 'yes',
        helpText: REPLAY_HELP,
      },
      anyAppInput,
    ],
    perform: performing('running', async (account, input) => {
      const id = requiredId(input, webhookInput);
      const replay = yes(input.replay_events, REPLAY, true);
      const webhook = await activate(account, id, replay, anyApp(input));
      return { ...webhookOutput(webhook, account.timeZone, Date.now()), events_replayed: replay };
    }),
    outputFields: [...webhookOutputFields, { key: 'events_replayed', label: 'Missed Events Delivered', type: 'boolean' }],
    sample: { ...webhookSample, events_replayed: true },
  },
});
