import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { PageError } from '../../pages/page_error.ts';
import { page } from '../shell/layout.ts';
import type { ConsoleEnv } from '../shell/view.ts';
import { draftsOf, type StepDraft, type StepName } from './draft/drafts.ts';
import { draftPage } from './parts/draft_page.ts';
import { fieldsPart, problemPart } from './parts/form_part.ts';
import { outputsPart } from './parts/outputs_part.ts';
import { actionTestPart, eventsPart } from './parts/test_part.ts';
import { type DraftRequest, draftRequest, stepFor, takeIn } from './request.ts';
import { gapsIn, tryAction, tryTrigger, turnOn } from './trying.ts';
import { makerWords as words } from './words.ts';

const STEP = '/:id{[0-9]+}/:step{trigger|action}';

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
  app.post(`${STEP}/choose`, choose);
  app.post(`${STEP}/keep`, async (context) => {
    const { draft } = draftRequest(context);
    takeIn(draft, nameIn(context), await context.req.formData());
    return context.body(null, 204);
  });
  app.post(`${STEP}/fields`, async (context) => {
    const { view, runner, draft } = draftRequest(context);
    const name = nameIn(context);
    takeIn(draft, name, await context.req.formData());
    return context.html(await fieldsPart(view, runner, draft, name, stepOf(view, draft, name)));
  });
  app.post('/:id{[0-9]+}/trigger/test', async (context) => {
    const { view, runner, draft } = draftRequest(context);
    takeIn(draft, 'trigger', await context.req.formData());
    const problem = await tryTrigger(view, runner, draft);
    const sentence = problem === null ? '' : html`<p class="problem">${problem}</p>`;
    return context.html(html`${sentence}${eventsPart(view, draft)}${problemPart('trigger', problem, true)}${outputsElsewhere({ view, runner, draft })}`);
  });
  app.post('/:id{[0-9]+}/chosen', async (context) => {
    const { view, runner, draft } = draftRequest(context);
    const chosen = Number((await context.req.parseBody()).chosen);
    draft.chosen = draft.sample?.events[chosen] === undefined ? 0 : chosen;
    return context.html(html`${eventsPart(view, draft)}${outputsElsewhere({ view, runner, draft })}`);
  });
  app.post('/:id{[0-9]+}/action/test', async (context) => {
    const { view, runner, draft } = draftRequest(context);
    takeIn(draft, 'action', await context.req.formData());
    const step = stepOf(view, draft, 'action');
    const gaps = gapsIn(view, step);
    if (gaps !== null) {
      return context.html(html`<p class="problem">${gaps}</p>${problemPart('action', gaps, true)}`);
    }
    const tested = await tryAction(runner, draft, step);
    return context.html(html`${actionTestPart(view, tested)}${problemPart('action', tested.problem, true)}`);
  });
  app.post('/:id{[0-9]+}/on', on);
  return app;
}

async function choose(context: Context<ConsoleEnv>): Promise<Response> {
  const { view, runner, draft } = draftRequest(context);
  const name = nameIn(context);
  const { operation } = await context.req.parseBody();
  draft[name] = await stepFor(view, runner, name, operation);
  if (name === 'trigger') {
    draft.sample = null;
  }
  return context.redirect(`${view.path(draft.id)}#${name === 'trigger' ? 'step-1' : 'step-3'}`, 303);
}

async function on(context: Context<ConsoleEnv>): Promise<Response> {
  const { view, runner, draft } = draftRequest(context);
  const posted = await context.req.formData();
  takeIn(draft, 'trigger', posted);
  takeIn(draft, 'action', posted);
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

function outputsElsewhere({ view, draft }: DraftRequest) {
  return draft.action === null ? '' : outputsPart(view, draft, true);
}

function nameIn(context: Context<ConsoleEnv>): StepName {
  return context.req.param('step') === 'action' ? 'action' : 'trigger';
}

/** @throws PageError where the draft has no action yet */
function stepOf({ t }: DraftRequest['view'], draft: DraftRequest['draft'], name: StepName): StepDraft {
  const step = draft[name];
  if (step === null) {
    throw new PageError(400, t(words.actionFirst));
  }
  return step;
}
