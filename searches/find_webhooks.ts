import { defineSearch } from 'zapier-platform-core';
import { performing } from '../common/perform.ts';
import { anyAppInput, countsIn, webhookOutput, webhookOutputFields, webhookSample } from '../common/webhook_outputs.ts';
import { getWebHooks, webhookEvents } from '../mailingwork/functions/webhooks.ts';
import { optionalChoice } from '../zapier/input.ts';

export default defineSearch({
  key: 'find_webhooks',
  noun: 'Webhook',
  display: { label: 'Find Webhooks', description: 'Finds the webhooks of the account and tells whether they are active.' },
  operation: {
    inputFields: [
      {
        key: 'event',
        label: 'Event',
        required: false,
        choices: { optin_finalized: 'Opt-In', optout_finalized: 'Opt-Out', profilemanager_finalized: 'Profile Update' },
      },
      {
        key: 'state',
        label: 'State',
        required: false,
        choices: { active: 'Active', inactive: 'Deactivated' },
        helpText: 'Leave empty for both.',
      },
      anyAppInput,
    ],
    perform: performing('running', async (account, input) => {
      const event = optionalChoice(input.event, 'Event', webhookEvents);
      const state = optionalChoice(input.state, 'State', ['active', 'inactive']);
      const webhooks = await account.call(getWebHooks, {});
      return webhooks
        .filter(countsIn(input))
        .filter((webhook) => event === undefined || webhook.event === event)
        .filter((webhook) => state === undefined || webhook.active === (state === 'active'))
        .map(webhookOutput);
    }),
    outputFields: webhookOutputFields,
    sample: webhookSample,
  },
});
