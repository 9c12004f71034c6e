import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { page } from '../shell/layout.ts';
import type { ConsoleEnv } from '../shell/view.ts';
import { draftsOf, stepNames } from './draft/drafts.ts';
import { draftPage } from './parts/draft_page.ts';
import { fieldsPart } from './parts/form_part.ts';
import { draftRequest, stepFor, stepOf, takeIn } from './request.ts';
import { searchRoutes } from './search_routes.ts';
import { testRoutes } from './test_routes.ts';
import { turnOn } from './trying.ts';
import { makerWords as words } from './words.ts';

/** The page of a draft and what its forms do. */
export function draftRoutes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/:id{[0-9]+}', async (context) => {
    const { view, runner, draft } = draftRequest(context);
    return page(context, view.t(words.title), await draftPage(view, runner, draft));
  });
  app.post('/:id{[0-9]+}/discard', (context) => {
    const { view, runner, draft } = draftRequest(context);
    draftsOf(runner).remove(draft.id);
    return context.redirect(view.path(), 303);
  });
  app.post('/:id{[0-9]+}/:step/keep', async (context) => {
    const { draft, name } = draftRequest(context);
    takeIn(draft, name, await context.req.formData());
    return context.body(null, 204);
  });
  app.post('/:id{[0-9]+}/:step/fields', async (context) => {
    const request = draftRequest(context);
    const { view, runner, draft, name } = request;
    takeIn(draft, name, await context.req.formData());
    return context.html(await fieldsPart(view, runner, draft, name, stepOf(request)));
  });
  app.post('/:id{[0-9]+}/:step{trigger|action}/choose', choose);
  app.post('/:id{[0-9]+}/on', on);
  app.route('/', testRoutes());
  app.route('/', searchRoutes());
  return app;
}

async function choose(context: Context<ConsoleEnv>): Promise<Response> {
  const { view, runner, draft, name } = draftRequest(context);
  const { operation } = await context.req.parseBody();
  const step = await stepFor(view, runner, name, operation);
  if (name === 'trigger') {
    draft.trigger = step;
    draft.sample = null;
  } else {
    draft.action = step;
    draft.searches.clear();
  }
  return context.redirect(`${view.path(draft.id)}#${name === 'trigger' ? 'step-1' : 'step-3'}`, 303);
}

async function on(context: Context<ConsoleEnv>): Promise<Response> {
  const { view, runner, draft } = draftRequest(context);
  const posted = await context.req.formData();
  for (const name of stepNames(draft)) {
    takeIn(draft, name, posted);
  }
  draft.name = String(posted.get('name') ?? '').trim();
  const problem = await turnOn(view, runner, draft);
  if (problem !== null) {
    return context.html(html`<p class="problem">${problem}</p>`);
  }
  draftsOf(runner).remove(draft.id);
  const next = view.pages.find(({ path }) => path === 'zaps')?.path ?? view.page.path;
  context.header('hx-redirect', `/${view.desk.key}/${next}`);
  return context.html(html`<p>${view.t(words.isOn)}</p>`);
}
