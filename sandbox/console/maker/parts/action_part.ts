import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import type { Runner } from '../../../runner/runner.ts';
import { badge } from '../../parts/parts.ts';
import type { View } from '../../shell/view.ts';
import type { Draft, StepDraft, StepName } from '../draft/drafts.ts';
import { makerWords as words } from '../words.ts';
import { chooser, visible } from './chooser.ts';
import { formPart, ids, testButton } from './form_part.ts';
import { outputsPart } from './outputs_part.ts';

/** The step of the action: the choice of one, or its form with what can be mapped into it. */
export async function actionPart(view: View, runner: Runner, draft: Draft): Promise<Html> {
  const { action } = draft;
  if (action === null) {
    return html`<h3>${view.t(words.chooseAction)}</h3>${await chooser(view, runner, 'action', view.path(draft.id, 'action', 'choose'))}`;
  }
  return html`${await chosenPart(view, runner, draft, 'action', action)}
<div class="beside"><div id="${ids.action}">${await actionForms(view, runner, draft, action)}</div>${outputsPart(view, draft)}</div>`;
}

/**
 * The forms of the searches before the action, and its own.
 *
 * @param next the step that gets the focus; none where it stays
 */
export async function actionForms(view: View, runner: Runner, draft: Draft, action: StepDraft, next?: StepName): Promise<Html> {
  const focus = (name: StepName) => (name === next ? html`autofocus` : '');
  const searches = Array.from(draft.searches, async ([key, { step }]) => {
    const name: StepName = `search-${key}`;
    const form = await formPart(view, runner, draft, name, step);
    return html`<section class="group" aria-labelledby="${name}-title" tabindex="-1" ${focus(name)}><h3 id="${name}-title">${view.t(words.searchStep, { search: step.label })}</h3>
<p class="help">${view.t(words.searchStepAbout)}</p>${form}${testButton(view, draft, name)}
<button type="button" class="plain" hx-post="${view.path(draft.id, name, 'disconnect')}" hx-target="#${ids.action}">${view.t(words.removeSearch)}</button>
<div class="tested" id="${ids.test(name)}" aria-live="polite"></div></section>`;
  });
  return html`${await Promise.all(searches)}<div tabindex="-1" ${focus('action')}>${await formPart(view, runner, draft, 'action', action)}</div>`;
}

/** Which operation a step has, and the others. */
export async function chosenPart(view: View, runner: Runner, draft: Draft, name: StepName, { kind, key, label }: StepDraft): Promise<Html> {
  const { t, path } = view;
  const operation = (await visible(runner, kind)).find((one) => one.key === key);
  const sort = kind === 'trigger' ? (operation?.instant ? words.instant : words.polling) : words[kind];
  return html`<p class="chosen"><b>${label}</b> ${badge(t(sort), 'neutral')}<br><span class="soft">${operation?.description ?? ''}</span></p>
<details class="another"><summary>${t(words.chooseAnother)}</summary>${await chooser(view, runner, name, path(draft.id, name, 'choose'))}</details>`;
}
