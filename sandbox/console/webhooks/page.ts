import { Hono } from 'hono';
import { html } from 'hono/html';
import { live } from '../parts/live.ts';
import { card } from '../parts/parts.ts';
import { page } from '../shell/layout.ts';
import type { ConsolePage } from '../shell/page.ts';
import { type ConsoleEnv, viewOf } from '../shell/view.ts';
import { DELIVERIES, deliveryList } from './deliveries.ts';
import { deliveryRoutes } from './delivery_routes.ts';
import { LIST, webhookList } from './list.ts';
import { webhookRoutes } from './webhook_routes.ts';
import { deliveryWords, webhookWords as words } from './words.ts';

/** The account's webhooks, and what became of their deliveries. */
export const webhooksPage: ConsolePage = { path: 'webhooks', label: words.title, needsRunner: false, routes };

function routes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/', (context) => {
    const view = viewOf(context);
    const { t, path } = view;
    const webhooks = live({ id: LIST, topics: ['deliveries', 'account', 'clock'], path: path('list') }, webhookList(view));
    const deliveries = live({ id: DELIVERIES, topics: ['deliveries', 'account'], path: path('deliveries') }, deliveryList(view));
    return page(
      context,
      t(words.title),
      html`<p class="lead">${t(words.about)}</p>${card(t(words.title), webhooks)}${card(t(deliveryWords.title), deliveries)}`,
    );
  });
  app.get('/list', (context) => context.html(webhookList(viewOf(context))));
  app.get('/deliveries', (context) => context.html(deliveryList(viewOf(context))));
  app.route('/deliveries', deliveryRoutes());
  app.route('/', webhookRoutes());
  return app;
}
