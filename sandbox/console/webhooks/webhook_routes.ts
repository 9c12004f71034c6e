import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { PageError } from '../../pages/page_error.ts';
import type { WebhookView } from '../account_console.ts';
import { live } from '../parts/live.ts';
import { card } from '../parts/parts.ts';
import { page } from '../shell/layout.ts';
import { type ConsoleEnv, type View, viewOf } from '../shell/view.ts';
import { DELIVERIES, deliveryList } from './deliveries.ts';
import { FACTS, webhookFacts } from './facts.ts';
import { webhookList } from './list.ts';
import { RECEIVER, RECEIVER_STATES, receiverPart, zapBehind } from './receiver.ts';
import { deliveryWords, receiverWords, webhookWords as words } from './words.ts';

/** The page of one webhook with its live parts, and what its buttons do. */
export function webhookRoutes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/:id{[0-9]+}', (context) => {
    const view = viewOf(context);
    const webhook = webhookIn(context);
    if (webhook === undefined) {
      throw new PageError(404, view.t(words.gone));
    }
    return page(context, view.t(words.oneWebhook, { id: webhook.id }), webhookPage(view, webhook));
  });
  app.get('/:id{[0-9]+}/facts', (context) => context.html(webhookFacts(viewOf(context), webhookIn(context))));
  app.get('/:id{[0-9]+}/deliveries', (context) => context.html(deliveryList(viewOf(context), idIn(context))));
  app.get('/:id{[0-9]+}/receiver', (context) => answerReceiver(context));
  app.post('/:id{[0-9]+}/receiver/:state', (context) => {
    const webhook = webhookIn(context);
    const state = RECEIVER_STATES.find((known) => known === context.req.param('state'));
    if (webhook !== undefined && state !== undefined) {
      zapBehind(viewOf(context), webhook)?.setReceiver(state);
    }
    return answerReceiver(context);
  });
  app.post('/:id{[0-9]+}/:how{replay|activate}', (context) => {
    const view = viewOf(context);
    view.desk.box.console.activate(idIn(context), context.req.param('how') === 'replay');
    return context.html(context.req.query('part') === FACTS ? webhookFacts(view, webhookIn(context)) : webhookList(view));
  });
  return app;
}

function webhookPage(view: View, webhook: WebhookView) {
  const { t, path } = view;
  const { id } = webhook;
  const known = live({ id: FACTS, topics: ['deliveries', 'account', 'clock'], path: path(id, 'facts') }, webhookFacts(view, webhook));
  const zap = zapBehind(view, webhook);
  const receiver = zap && live({ id: RECEIVER, topics: ['zaps'], path: path(id, 'receiver') }, receiverPart(view, webhook, zap));
  const deliveries = live({ id: DELIVERIES, topics: ['deliveries', 'account'], path: path(id, 'deliveries') }, deliveryList(view, id));
  return html`<p><a href="${path()}">← ${t(words.back)}</a></p>${card(t(words.webhook), known)}
${receiver === undefined ? '' : card(t(receiverWords.title), receiver)}${card(t(deliveryWords.title), deliveries)}`;
}

function answerReceiver(context: Context<ConsoleEnv>): Response | Promise<Response> {
  const view = viewOf(context);
  const webhook = webhookIn(context);
  const zap = webhook && zapBehind(view, webhook);
  return context.html(webhook === undefined || zap === undefined ? html`<p class="empty">${view.t(words.gone)}</p>` : receiverPart(view, webhook, zap));
}

function idIn(context: Context<ConsoleEnv>): number {
  return Number(context.req.param('id'));
}

function webhookIn(context: Context<ConsoleEnv>): WebhookView | undefined {
  return viewOf(context)
    .desk.box.console.webhooks()
    .find(({ id }) => id === idIn(context));
}
