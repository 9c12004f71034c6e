import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { WebhookView } from '../account_console.ts';
import { action, badge, type Content, table } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { webhookWords as words } from './words.ts';

/** Where the part with all webhooks stands in the page. */
export const LIST = 'webhooks';
/** How many webhooks are shown; the newest. */
const SHOWN = 100;

/** All webhooks of the account, newest first. */
export function webhookList(view: View): Html {
  const { t, desk } = view;
  const all = desk.box.console.webhooks();
  const shown = all.slice(-SHOWN).reverse();
  const hasApp = shown.some(({ app }) => app !== null);
  const hasState = shown.some(({ canBeDeactivated }) => canBeDeactivated);
  const rows = shown.map((webhook) => [
    html`<a href="${view.path(webhook.id)}" id="webhook-${webhook.id}">${t(words.oneWebhook, { id: webhook.id })}</a>`,
    webhook.event,
    ...(hasApp ? [webhook.app ?? ''] : []),
    address(webhook),
    ...(hasState ? [webhookState(view, webhook, LIST)] : []),
  ]);
  const columns = [words.webhook, words.event, ...(hasApp ? [words.app] : []), words.address, ...(hasState ? [words.state] : [])];
  return table(
    columns.map((one) => t(one)),
    rows,
    t(words.none),
  );
}

/** Only the host and the last four characters, because a webhook's address is a secret. */
export function address({ url }: Pick<WebhookView, 'url'>): Html {
  const { host, pathname } = new URL(url);
  return html`<code>${host} …${pathname.slice(-5).replaceAll('/', '').slice(-4)}</code>`;
}

/**
 * Whether a webhook is active, and the buttons to make it so again.
 *
 * @param target the id of the part that its buttons draw anew
 */
export function webhookState({ t, path, desk }: View, webhook: WebhookView, target: string): Content {
  const { id, active, deactivatedAt, waiting, keptUntil } = webhook;
  if (active) {
    return badge(t(words.active), 'good');
  }
  const { clock } = desk.box;
  const query = `?part=${target}`;
  return html`${badge(t(words.deactivated, { since: clock.write(deactivatedAt ?? 0) }), 'bad')}
<p>${t(words.waiting, { count: waiting, until: clock.write(keptUntil ?? 0) })}</p>
${action(path(id, 'replay') + query, t(words.replay), target, 'main')}${action(path(id, 'activate') + query, t(words.activate), target)}`;
}
