import { defineSearch } from 'zapier-platform-core';
import { performing } from '../common/perform.ts';
import { anyAppInput, webhookFilter, webhookOutput, webhookOutputFields, webhookSample } from '../common/webhooks/webhook_outputs.ts';
import { getWebHooks } from '../mailingwork/functions/webhooks.ts';
import { webhookEventWords } from '../mailingwork/names/words.ts';
import { optionalChoice } from '../zapier/inputs/choice.ts';

const eventInput = { key: 'event', label: 'Event', required: false, choices: webhookEventWords };
const stateInput = { key: 'state', label: 'State', required: false, choices: { active: 'Active', inactive: 'Deactivated' }, helpText: 'Leave empty for both.' };

export default defineSearch({
  key: 'find_webhooks',
  noun: 'Webhook',
  display: { label: 'Find Webhooks', description: 'Finds the webhooks of your account and whether they are active.' },
  operation: {
    inputFields: [eventInput, stateInput, anyAppInput],
    perform: performing('running', async (account, input) => {
      const event = optionalChoice(input, eventInput);
      const state = optionalChoice(input, stateInput);
      const now = Date.now();
      const webhooks = await account.call(getWebHooks, {});
      return webhooks
        .filter(webhookFilter(input))
        .filter((webhook) => event === undefined || webhook.event === event)
        .filter((webhook) => state === undefined || webhook.active === (state === 'active'))
        .map((webhook) => webhookOutput(webhook, account.timeZone, now));
    }),
    outputFields: webhookOutputFields,
    sample: webhookSample,
  },
});
