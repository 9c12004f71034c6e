import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { ConsoleEnv } from '../shell/view.ts';
import { fieldsPart, ids, problemPart } from './parts/form_part.ts';
import { outputsPart } from './parts/outputs_part.ts';
import { actionTestPart, eventsPart } from './parts/test_part.ts';
import { type DraftRequest, draftRequest, stepOf, takeIn } from './request.ts';
import { gapsIn, tryAction, trySearch, tryTrigger } from './trying.ts';

/** The tests of the steps of a draft. */
export function testRoutes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.post('/:id{[0-9]+}/:step/test', async (context) => {
    const request = draftRequest(context);
    const { view, draft, name } = request;
    takeIn(draft, name, await context.req.formData());
    const gaps = gapsIn(view, stepOf(request));
    if (gaps !== null) {
      return context.html(html`${sentence(gaps)}${problemPart(name, gaps, true)}`);
    }
    if (name === 'trigger') {
      return context.html(await testedTrigger(request));
    }
    return context.html(name === 'action' ? await testedAction(request) : await testedSearch(request));
  });
  app.post('/:id{[0-9]+}/chosen', async (context) => {
    const request = draftRequest(context);
    const { view, draft } = request;
    const chosen = Number((await context.req.parseBody()).chosen);
    draft.chosen = draft.sample?.events[chosen] === undefined ? 0 : chosen;
    return context.html(html`${eventsPart(view, draft)}${outputsElsewhere(request)}`);
  });
  return app;
}

async function testedTrigger(request: DraftRequest): Promise<Html> {
  const { view, runner, draft } = request;
  const problem = await tryTrigger(runner, draft);
  return html`${sentence(problem)}${eventsPart(view, draft)}${problemPart('trigger', problem, true)}${outputsElsewhere(request)}`;
}

async function testedAction(request: DraftRequest): Promise<Html> {
  const { view, runner, draft } = request;
  const tested = await tryAction(runner, draft, stepOf(request));
  return html`${actionTestPart(view, tested)}${problemPart('action', tested.problem, true)}`;
}

/** What was found may decide on the fields of the action, which are drawn anew. */
async function testedSearch(request: DraftRequest): Promise<Html> {
  const { view, runner, draft, name } = request;
  const search = draft.searches.get(stepOf(request).key);
  if (search === undefined || draft.action === null) {
    return html``;
  }
  const tested = await trySearch(runner, draft, search);
  const fields = await fieldsPart(view, runner, draft, 'action', draft.action);
  return html`${actionTestPart(view, tested)}${problemPart(name, tested.problem, true)}${outputsElsewhere(request)}
<div id="${ids.fields('action')}" hx-swap-oob="true">${fields}</div>`;
}

function sentence(problem: string | null): Html | string {
  return problem === null ? '' : html`<p class="problem">${problem}</p>`;
}

/** The outputs stand in the page only beside the form of an action. */
function outputsElsewhere({ view, draft }: DraftRequest): Html | string {
  return draft.action === null ? '' : outputsPart(view, draft, true);
}
