import { Hono } from 'hono';
import { html } from 'hono/html';
import { ClockOutOfRange, parseDuration } from '../../time/clock.ts';
import { live } from '../parts/live.ts';
import { card } from '../parts/parts.ts';
import { page } from '../shell/layout.ts';
import type { ConsolePage } from '../shell/page.ts';
import { type ConsoleEnv, type View, viewOf } from '../shell/view.ts';
import { CONTENTS, contentsPart, loadSeed } from './contents.ts';
import { FAULTS, faultForm, faultIn, faultList } from './faults.ts';
import { restartZaps } from './restart_zaps.ts';
import { TIME, timePart } from './time.ts';
import { travel } from './travel.ts';
import { weatherWords as words } from './words.ts';

/** What can go wrong, what time it is, and what the account contains: all of it to be changed by hand. */
export const weatherPage: ConsolePage = { path: 'weather', label: words.title, needsRunner: false, routes };

function routes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/', (context) => {
    const view = viewOf(context);
    const { t, path } = view;
    const on = live({ id: FAULTS, topics: ['faults'], path: path('faults') }, faultList(view));
    const body = html`<p class="lead">${t(words.about)}</p>
${card(t(words.faults), html`${on}${faultForm(view)}`)}
${card(t(words.time), html`<p class="lead">${t(words.timeAbout)}</p><div id="${TIME}">${timePart(view)}</div>`)}
${card(t(words.contents), html`<div id="${CONTENTS}">${contentsPart(view, undefined)}</div>`)}`;
    return page(context, t(words.title), body);
  });
  addFaults(app);
  app.post('/clock', async (context) => {
    const view = viewOf(context);
    const { span } = await context.req.parseBody();
    return context.html(timePart(view, await moved(view, String(span))));
  });
  app.get('/seed', (context) => {
    const { desk } = viewOf(context);
    context.header('content-disposition', `attachment; filename="${desk.key}-seed.json"`);
    return context.body(JSON.stringify(desk.box.console.seed(), null, 2), 200, { 'content-type': 'application/json; charset=utf-8' });
  });
  app.post('/seed', async (context) => {
    const view = viewOf(context);
    const { seed } = await context.req.parseBody();
    const loading = await loadSeed(view.desk.box, seed);
    if ('done' in loading) {
      await restartZaps(view.desk);
    }
    return context.html(contentsPart(view, loading));
  });
  app.post('/reset', async (context) => {
    const view = viewOf(context);
    view.desk.box.reset();
    await restartZaps(view.desk);
    return context.html(contentsPart(view, { done: words.resetDone }));
  });
  return app;
}

function addFaults(app: Hono<ConsoleEnv>): void {
  app.get('/faults', (context) => context.html(faultList(viewOf(context))));
  app.post('/faults', async (context) => {
    const view = viewOf(context);
    const fault = faultIn(await context.req.parseBody(), view.desk.box);
    if (fault === undefined) {
      return context.html(html`<p class="problem" role="alert">${view.t(words.wrongFault)}</p>${faultList(view)}`, 400);
    }
    view.desk.box.faults.add(fault);
    return context.html(faultList(view));
  });
  app.post('/faults/off', (context) => {
    const view = viewOf(context);
    view.desk.box.faults.clear();
    return context.html(faultList(view));
  });
  app.post('/faults/:id/off', (context) => {
    const view = viewOf(context);
    view.desk.box.faults.remove(Number(context.req.param('id')));
    return context.html(faultList(view));
  });
}

/** @returns what happened on the way, or why the clock cannot be moved */
async function moved({ t, desk }: View, span: string) {
  if (span === 'real') {
    desk.box.clock.reset();
    return undefined;
  }
  try {
    const milliseconds = parseDuration(span);
    return milliseconds === undefined ? t(words.wrongSpan, { span }) : await travel(desk, milliseconds);
  } catch (error) {
    if (error instanceof ClockOutOfRange) {
      return t(words.wrongSpan, { span });
    }
    throw error;
  }
}
