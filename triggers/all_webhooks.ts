import { dropdown } from '../common/dropdown.ts';
import { countsIn } from '../common/webhooks/webhook_outputs.ts';
import { getWebHooks } from '../mailingwork/functions/webhooks.ts';
import { webhookEventWords, wordsFor } from '../mailingwork/names/words.ts';
import { maskedUrl } from '../mailingwork/webhooks/webhooks.ts';

export default dropdown('all_webhooks', 'Webhook', async (account, input) =>
  (await account.call(getWebHooks, {})).filter(countsIn(input)).map((webhook) => ({
    id: webhook.id,
    label: `${wordsFor(webhook.event ?? 'unknown event', webhookEventWords)} → ${maskedUrl(webhook.url) ?? 'unknown address'} (${webhook.id}${webhook.active === false ? ', inactive' : ''})`,
  })),
);
