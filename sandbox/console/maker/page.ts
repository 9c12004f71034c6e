import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import { found, PageError } from '../../pages/page_error.ts';
import { AppFailure, type Zap } from '../../runner/runner.ts';
import { card } from '../parts/parts.ts';
import { page } from '../shell/layout.ts';
import type { ConsolePage } from '../shell/page.ts';
import { runnerOf } from '../shell/runner_of.ts';
import { type ConsoleEnv, type View, viewOf } from '../shell/view.ts';
import { changeable, copyOf } from './changing.ts';
import { type Draft, draftsOf } from './draft/drafts.ts';
import { chooser } from './parts/chooser.ts';
import { stepFor } from './request.ts';
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
    return page(
      context,
      t(words.title),
      html`<p class="lead">${t(words.about)}</p>${begun(view, draftsOf(runner).all)}${choice}${changes(view, changeable(runner))}`,
    );
  });
  app.post('/begin', async (context) => {
    const view = viewOf(context);
    const runner = runnerOf(view);
    const { operation } = await context.req.parseBody();
    const { id } = draftsOf(runner).begin(await stepFor(view, runner, 'trigger', operation));
    return context.redirect(view.path(id), 303);
  });
  app.post('/change/:zap', async (context) => {
    const view = viewOf(context);
    const runner = runnerOf(view);
    const zap = found(runner.zaps.find(({ id }) => id === context.req.param('zap')));
    return context.redirect(view.path(found(await copyOf(runner, zap)).id), 303);
  });
  app.route('/', draftRoutes());
  // What the app complains about is told in its own words.
  app.onError((error) => {
    throw error instanceof AppFailure ? new PageError(400, error.message) : error;
  });
  return app;
}

/** How many Zaps are offered to be changed; the newest. */
const MAX_CHANGEABLE = 50;

/** The Zaps that can be changed. */
function changes({ t, path }: View, zaps: readonly Zap[]): Html | string {
  const items = zaps.slice(-MAX_CHANGEABLE).map(({ id, name }) => {
    return html`<li>${name} <form class="inline" method="post" action="${path('change', id)}"><button class="plain" aria-label="${t(words.changeOne)}: ${name}">${t(words.changeOne)}</button></form></li>`;
  });
  return zaps.length === 0 ? '' : card(t(words.change), html`<p class="help">${t(words.changeAbout)}</p><ul class="begun">${items}</ul>`);
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
