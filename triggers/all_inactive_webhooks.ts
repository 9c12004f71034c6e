import { dropdown } from '../common/dropdown.ts';
import { webhookFilter } from '../common/webhooks/webhook_outputs.ts';
import { getWebHooks } from '../mailingwork/functions/webhooks.ts';
import { webhookEventWords, wordsFor } from '../mailingwork/names/words.ts';
import { maskedUrl } from '../mailingwork/webhooks/webhooks.ts';

/** Those that can be activated; where an answer does not tell whether a webhook is active, it may be one. */
export default dropdown('all_inactive_webhooks', 'Inactive Webhook', async (account, input) => {
  const isWanted = webhookFilter(input);
  return (await account.call(getWebHooks, {}))
    .filter((webhook) => isWanted(webhook) && webhook.active !== true)
    .map(({ id, event, url }) => ({
      id,
      label: `${wordsFor(event ?? 'unknown event', webhookEventWords)} → ${maskedUrl(url) ?? 'unknown address'} (${id})`,
    }));
});
