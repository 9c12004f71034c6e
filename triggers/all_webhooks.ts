import { dropdown } from '../common/dropdown.ts';
import { getWebHooks } from '../mailingwork/functions/webhooks.ts';
import { maskedUrl } from '../mailingwork/webhooks.ts';

export default dropdown('all_webhooks', 'Webhook', async (account) =>
  (await account.call(getWebHooks, {})).map((webhook) => ({
    id: webhook.id,
    label: `${webhook.event ?? 'unknown event'} → ${maskedUrl(webhook.url) ?? 'unknown address'} (${webhook.id}${webhook.active === false ? ', inactive' : ''})`,
  })),
);
