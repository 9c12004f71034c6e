import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Delivery } from '../../deliveries/delivery_log.ts';
import { PageError } from '../../pages/page_error.ts';
import { card } from '../parts/parts.ts';
import { page } from '../shell/layout.ts';
import { type ConsoleEnv, type View, viewOf } from '../shell/view.ts';
import { AGAIN, againPart, type Sent, sendAgain } from './again.ts';
import { deliveryDetails } from './delivery.ts';
import { deliveryWords as words } from './words.ts';

/** The page of one delivery, and sending it again. */
export function deliveryRoutes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/:delivery{[0-9]+}', (context) => answerPage(context, deliveryRequest(context)));
  app.post('/:delivery{[0-9]+}/again', (context) => {
    const { view, delivery } = deliveryRequest(context);
    return answerSent(context, { view, delivery }, sendAgain(view, delivery));
  });
  app.post('/:delivery{[0-9]+}/again/changed', async (context) => {
    const { view, delivery } = deliveryRequest(context);
    const { payload } = await context.req.parseBody();
    return answerSent(context, { view, delivery }, sendAgain(view, delivery, String(payload ?? '')));
  });
  return app;
}

interface DeliveryRequest {
  readonly view: View;
  readonly delivery: Delivery;
}

/** @throws PageError where the delivery is no longer kept */
function deliveryRequest(context: Context<ConsoleEnv>): DeliveryRequest {
  const view = viewOf(context);
  const delivery = view.desk.box.deliveries.log.get(Number(context.req.param('delivery')));
  if (delivery === undefined) {
    throw new PageError(404, view.t(words.gone));
  }
  return { view, delivery };
}

function answerSent(context: Context<ConsoleEnv>, request: DeliveryRequest, sent: Sent): Response | Promise<Response> {
  return context.req.header('hx-request') === 'true'
    ? context.html(againPart(request.view, request.delivery, sent))
    : answerPage(context, request, sent, sent.problem === null ? 200 : 400);
}

function answerPage(context: Context<ConsoleEnv>, { view, delivery }: DeliveryRequest, sent?: Sent, status: 200 | 400 = 200): Response | Promise<Response> {
  const { t, path } = view;
  const title = t(words.oneDelivery, { id: delivery.id });
  const body = html`<p><a href="${path(delivery.webhook.id)}">← ${t(words.toList)}</a></p>
${card(t(words.delivery), deliveryDetails(view, delivery))}${card(t(words.again), html`<div id="${AGAIN}">${againPart(view, delivery, sent)}</div>`)}`;
  return page(context, title, body, status);
}
