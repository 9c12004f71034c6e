import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { WebhookView } from '../account_console.ts';
import { live } from '../parts/live.ts';
import { action, badge, type Content, card, table } from '../parts/parts.ts';
import { page } from '../shell/layout.ts';
import type { ConsolePage } from '../shell/page.ts';
import { type ConsoleEnv, type View, viewOf } from '../shell/view.ts';
import { webhookWords as words } from './words.ts';

/** Where the part with all webhooks stands in the page. */
const LIST = 'webhooks';

/** The account's webhooks, and what became of their deliveries. */
export const webhooksPage: ConsolePage = { path: 'webhooks', label: words.title, needsRunner: false, routes };

function routes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/', (context) => {
    const view = viewOf(context);
    const { t, path } = view;
    const part = live(view, { id: LIST, topics: ['deliveries', 'account', 'clock'], path: path('list') }, list(view));
    return page(context, t(words.title), html`<p class="lead">${t(words.about)}</p>${card(t(words.title), part)}`);
  });
  app.get('/list', (context) => context.html(list(viewOf(context))));
  app.post('/:id/:how{replay|activate}', (context) => {
    const view = viewOf(context);
    view.desk.box.console.activate(Number(context.req.param('id')), context.req.param('how') === 'replay');
    return context.html(list(view));
  });
  return app;
}

function list(view: View): Html {
  const { t, desk } = view;
  const columns = [words.event, words.app, words.address, words.state].map((one) => t(one));
  const rows = desk.box.console.webhooks().map((webhook) => [webhook.event, webhook.app ?? '', address(webhook), state(view, webhook)]);
  return table([...columns, ''], rows, t(words.none));
}

/** Only the host and the last four characters, because a webhook's address is a secret. */
function address({ url }: WebhookView): Html {
  const { host, pathname } = new URL(url);
  return html`<code>${host} …${pathname.slice(-4)}</code>`;
}

function state({ t, path, desk }: View, { id, active, deactivatedAt, waiting, keptUntil }: WebhookView): Content {
  if (active) {
    return badge(t(words.active), 'good');
  }
  const { clock } = desk.box;
  return html`${badge(t(words.deactivated, { since: clock.write(deactivatedAt ?? 0) }), 'bad')}
<p>${t(words.waiting, { count: waiting, until: clock.write(keptUntil ?? 0) })}</p>
${action(path(id, 'replay'), t(words.replay), LIST, 'main')}${action(path(id, 'activate'), t(words.activate), LIST)}`;
}
