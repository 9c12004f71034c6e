import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import { card } from '../parts/parts.ts';
import { page } from '../shell/layout.ts';
import type { ConsolePage } from '../shell/page.ts';
import { type ConsoleEnv, type View, viewOf } from '../shell/view.ts';
import { type Draft, draftsOf } from './draft/drafts.ts';
import { chooser } from './parts/chooser.ts';
import { runnerOf, stepFor } from './request.ts';
import { draftRoutes } from './routes.ts';
import { makerWords as words } from './words.ts';

/** Where a person makes a Zap out of any trigger and any action of the app. */
export const makerPage: ConsolePage = { path: 'maker', label: words.title, needsRunner: true, routes };

function routes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/', async (context) => {
    const view = viewOf(context);
    const runner = runnerOf(view);
    const { t, path } = view;
    const choice = card(t(words.chooseTrigger), await chooser(view, runner, 'trigger', path('begin')));
    return page(context, t(words.title), html`<p class="lead">${t(words.about)}</p>${begun(view, draftsOf(runner).all)}${choice}`);
  });
  app.post('/begin', async (context) => {
    const view = viewOf(context);
    const runner = runnerOf(view);
    const { operation } = await context.req.parseBody();
    const { id } = draftsOf(runner).begin(await stepFor(view, runner, 'trigger', operation));
    return context.redirect(view.path(id), 303);
  });
  app.route('/', draftRoutes());
  return app;
}

/** The drafts that a person can go on with. */
function begun(view: View, drafts: readonly Draft[]): Html | string {
  const { t, path } = view;
  const items = drafts.map(({ id, name, trigger, action }) => {
    const title = name === '' ? `${trigger.label} → ${action?.label ?? '…'}` : name;
    return html`<li><a href="${path(id)}">${title}</a>
<form class="inline" method="post" action="${path(id, 'discard')}"><button class="plain" aria-label="${t(words.discard)}: ${title}">${t(words.discard)}</button></form></li>`;
  });
  return drafts.length === 0 ? '' : card(t(words.drafts), html`<ul class="begun">${items}</ul>`);
}
