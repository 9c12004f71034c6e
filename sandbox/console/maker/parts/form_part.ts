import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import { AppFailure, type Runner } from '../../../runner/runner.ts';
import type { View } from '../../shell/view.ts';
import { chosenEvent, type Draft, type StepDraft, type StepName } from '../draft/drafts.ts';
import { readForm } from '../draft/step_form.ts';
import { drawFields } from '../form/draw.ts';
import { inputsOf } from '../form/fields.ts';
import { makerWords as words } from '../words.ts';

/** The ids of parts of the page that are drawn anew. */
export const ids = {
  form: (name: StepName) => `${name}-form`,
  fields: (name: StepName) => `${name}-fields`,
  problem: (name: StepName) => `${name}-problem`,
  test: (name: StepName) => `${name}-test`,
  outputs: 'outputs',
  finish: 'finish-problem',
} as const;

/** The form of a step. It is drawn anew when something changes on which its fields depend, and keeps what is filled in. */
export async function formPart(view: View, runner: Runner, draft: Draft, name: StepName, step: StepDraft): Promise<Html> {
  const { path } = view;
  const at = (what: string) => path(draft.id, name, what);
  return html`<form id="${ids.form(name)}" hx-post="${at('fields')}" hx-trigger="change target:.redraws, submit" hx-target="#${ids.fields(name)}" hx-sync="this:replace" ${name === 'action' ? html`data-maps` : ''}>
<div hx-post="${at('keep')}" hx-trigger="change from:closest form" hx-swap="none" hx-sync="this:queue last"></div>
${problemPart(name, null)}
<div id="${ids.fields(name)}">${await fieldsPart(view, runner, draft, name, step)}</div>
</form>`;
}

/** The button that tests a step with what its form holds. */
export function testButton({ t, path }: View, draft: Draft, name: StepName): Html {
  return html`<button type="button" class="main" hx-post="${path(draft.id, name, 'test')}" hx-include="#${ids.form(name)}" hx-target="#${ids.test(name)}" hx-disabled-elt="this">${t(
    name === 'trigger' ? words.testTrigger : words.testAction,
  )}</button>`;
}

/** The fields of a step as they are with what is filled in, or why the app cannot tell them. */
export async function fieldsPart(view: View, runner: Runner, draft: Draft, name: StepName, step: StepDraft): Promise<Html> {
  const { t, path } = view;
  try {
    const form = await readForm(runner, name, step, name === 'action' ? chosenEvent(draft) : {});
    return html`${drawFields(view, form)}${inputsOf(form.fields).length === 0 ? html`<p class="empty">${t(words.noFields)}</p>` : ''}`;
  } catch (error) {
    if (!(error instanceof AppFailure)) {
      throw error;
    }
    return html`<p class="problem" role="alert">${error.message}</p>
<button type="button" class="quiet" hx-post="${path(draft.id, name, 'fields')}" hx-target="#${ids.fields(name)}">${t(words.readAgain)}</button>`;
  }
}

/**
 * What is wrong with a form, above it.
 *
 * @param sentence null where nothing is
 * @param elsewhere whether it comes beside the part that an answer is about
 */
export function problemPart(name: StepName, sentence: string | null, elsewhere = false): Html {
  return html`<div id="${ids.problem(name)}" role="alert" ${elsewhere ? html`hx-swap-oob="true"` : ''}>${sentence === null ? '' : html`<p class="problem">${sentence}</p>`}</div>`;
}
