import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import { AppFailure, type Runner } from '../../../runner/runner.ts';
import type { View } from '../../shell/view.ts';
import { type Draft, knownData, type StepDraft, type StepName } from '../draft/drafts.ts';
import { readForm } from '../draft/step_form.ts';
import { drawFields } from '../form/draw.ts';
import { type FormField, inputsOf } from '../form/fields.ts';
import { makerWords as words } from '../words.ts';
import { visible } from './chooser.ts';

/** The ids of parts of the page that are drawn anew. */
export const ids = {
  form: (name: StepName) => `${name}-form`,
  fields: (name: StepName) => `${name}-fields`,
  problem: (name: StepName) => `${name}-problem`,
  test: (name: StepName) => `${name}-test`,
  action: 'action-part',
  outputs: 'outputs',
  finish: 'finish-problem',
} as const;

/** The form of a step. It is drawn anew when something changes on which its fields depend, and keeps what is filled in. */
export async function formPart(view: View, runner: Runner, draft: Draft, name: StepName, step: StepDraft): Promise<Html> {
  const at = (what: string) => view.path(draft.id, name, what);
  const fields = ids.fields(name);
  return html`<form class="filled-in" id="${ids.form(name)}" hx-post="${at('fields')}" hx-trigger="change target:.redraws, submit" hx-target="#${fields}" hx-sync="this:replace" ${name === 'trigger' ? '' : html`data-maps`}>
<div hx-post="${at('keep')}" hx-trigger="change from:closest form" hx-swap="none" hx-sync="this:queue last"></div>
${problemPart(name, null)}
<div id="${fields}">${await fieldsPart(view, runner, draft, name, step)}</div>
</form>`;
}

/** The button that tests a step with what its form holds. */
export function testButton({ t, path }: View, draft: Draft, name: StepName): Html {
  const label = name === 'trigger' ? words.testTrigger : name === 'action' ? words.testAction : words.testSearch;
  return html`<button type="button" class="${name === 'trigger' || name === 'action' ? 'main' : 'quiet'}" hx-post="${path(draft.id, name, 'test')}" hx-include="#${ids.form(name)}" hx-target="#${ids.test(name)}" hx-disabled-elt="this">${t(label)}</button>`;
}

/** The fields of a step as they are with what is filled in, or why the app cannot tell them. */
export async function fieldsPart(view: View, runner: Runner, draft: Draft, name: StepName, step: StepDraft): Promise<Html> {
  const { t, path } = view;
  try {
    const form = await readForm(runner, name, step, name === 'trigger' ? {} : knownData(draft));
    const connector = name === 'action' ? await connectors(view, runner, draft) : () => '';
    return html`${drawFields(view, { ...form, connector })}${inputsOf(form.fields).length === 0 ? html`<p class="empty">${t(words.noFields)}</p>` : ''}`;
  } catch (error) {
    if (!(error instanceof AppFailure)) {
      throw error;
    }
    return html`<p class="problem" role="alert">${error.message}</p>
<button type="button" class="quiet" hx-post="${path(draft.id, name, 'fields')}" hx-target="#${ids.fields(name)}">${t(words.readAgain)}</button>`;
  }
}

/** Draws the buttons that fill a field by a search, where the app names one. */
async function connectors({ t, path }: View, runner: Runner, draft: Draft): Promise<(field: FormField) => Html | string> {
  const labels = new Map((await visible(runner, 'search')).map(({ key, label }) => [key, label]));
  return ({ key, search }) => {
    const label = labels.get(search?.key ?? '');
    return label === undefined
      ? ''
      : html`<button type="button" class="plain" hx-post="${path(draft.id, 'action', 'connect', key)}" hx-target="#${ids.action}">${t(words.searchConnector, { search: label })}</button>`;
  };
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
