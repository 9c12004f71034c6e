import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import { found } from '../../pages/page_error.ts';
import type { ConsoleEnv } from '../shell/view.ts';
import { type StepDraft, type StepName, stepNames } from './draft/drafts.ts';
import { type FormField, givenIn } from './form/fields.ts';
import { actionForms } from './parts/action_part.ts';
import { outputsPart } from './parts/outputs_part.ts';
import { type DraftRequest, draftRequest, stepFor, stepOf, takeIn } from './request.ts';

/** Searches before the action, each of which fills fields of it. */
export function searchRoutes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.post('/:id{[0-9]+}/:step{action}/connect/:field', async (context) => {
    const request = draftRequest(context);
    const { view, runner, draft } = request;
    const action = stepOf(request);
    takeAll(request, await context.req.formData());
    const field = found(action.fields.find(({ key }) => key === context.req.param('field')));
    const { key, output } = found(field.search ?? undefined);
    if (!draft.searches.has(key)) {
      draft.searches.set(key, { step: await stepFor(view, runner, `search-${key}`, `search.${key}`), found: null, labels: new Map() });
    }
    connect(action, field, `{{${key}__${output}}}`);
    return context.html(await forms(request, action, `search-${key}`));
  });
  app.post('/:id{[0-9]+}/:step{search-.+}/disconnect', async (context) => {
    const request = draftRequest(context);
    const { draft } = request;
    takeAll(request, await context.req.formData());
    const { key } = stepOf(request);
    draft.searches.delete(key);
    const { action } = draft;
    if (action === null) {
      return context.html('');
    }
    action.inputData = Object.fromEntries(Object.entries(action.inputData).filter(([, value]) => !JSON.stringify(value).includes(`{{${key}__`)));
    return context.html(await forms(request, action, 'action'));
  });
  return app;
}

function takeAll({ draft }: DraftRequest, posted: FormData): void {
  for (const name of stepNames(draft)) {
    if (Array.from(posted.keys()).some((key) => key.startsWith(`${name}/`))) {
      takeIn(draft, name, posted);
    }
  }
}

function connect(action: StepDraft, { key, shape }: FormField, mapped: string): void {
  const before = [givenIn(action.inputData, key) ?? []].flat().filter((value) => value !== mapped);
  action.inputData = { ...action.inputData, [key]: shape === 'list' ? [...before, mapped] : mapped };
}

async function forms({ view, runner, draft }: DraftRequest, action: StepDraft, next: StepName): Promise<Html> {
  return html`${await actionForms(view, runner, draft, action, next)}${outputsPart(view, draft, true)}`;
}
