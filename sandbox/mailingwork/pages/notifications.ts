import type { Hono } from 'hono';
import { html } from 'hono/html';
import { table } from '../../pages/layout.ts';
import { found } from '../../pages/page_error.ts';
import type { Notification, Webhook } from '../account/model.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { layout } from './layout.ts';
import { readPageForm } from './page.ts';

/** The system notifications: each deactivated webhook, with the offer to activate it again. */
export function addNotificationPages(app: Hono, state: State): void {
  app.get('/notifications', (context) => {
    const newest = [...state.account.notifications.values()].slice(-200).reverse();
    const rows = newest.map((notification) => [accountTime(notification.at), notification.text, offer(notification, state)]);
    return context.html(layout('Notifications', html`<div class="card">${table(['Time', 'What happened', ''], rows)}</div>`));
  });

  app.post('/notifications/:id/activate', async (context) => {
    const notification = found(state.account.notifications.get(Number(context.req.param('id'))));
    const webhook = found(state.account.webhooks.get(notification.webhookId));
    state.deliveries.activate(webhook, (await readPageForm(context, state)).text('replay') === '1');
    return context.redirect('/notifications', 303);
  });
}

function offer({ id, webhookId }: Notification, { account }: State) {
  const webhook: Webhook | undefined = account.webhooks.get(webhookId);
  if (!webhook) {
    return html`<span class="soft">deleted since</span>`;
  }
  if (webhook.active) {
    return html`<span class="good">active again</span>`;
  }
  return html`<form method="post" action="/notifications/${id}/activate"><button name="replay" value="1">Activate and send ${webhook.buffer.length} buffered</button>
<button class="quiet" name="replay" value="0">Activate without them</button></form>`;
}
