import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import type { Runner } from '../../../runner/runner.ts';
import { empty } from '../../parts/parts.ts';
import type { View } from '../../shell/view.ts';
import type { Text } from '../../text/text.ts';
import type { Draft, StepDraft } from '../draft/drafts.ts';
import { makerWords as words } from '../words.ts';
import { actionPart, chosenPart } from './action_part.ts';
import { formPart, ids, testButton } from './form_part.ts';
import { eventsPart } from './test_part.ts';

/** The whole page of a draft: its five steps one below the other. */
export async function draftPage(view: View, runner: Runner, draft: Draft): Promise<Html> {
  const { t, path } = view;
  const { action } = draft;
  return html`<p class="lead">${t(words.about)}</p>
${step(view, 1, words.trigger, html`${await chosenPart(view, runner, draft, 'trigger', draft.trigger)}${await formPart(view, runner, draft, 'trigger', draft.trigger)}`)}
${step(view, 2, words.testTriggerTitle, html`<p class="help">${t(words.testTriggerAbout)}</p><div class="tested" id="${ids.test('trigger')}" aria-live="polite">${eventsPart(view, draft)}</div>${testButton(view, draft, 'trigger')}`)}
${step(view, 3, words.action, await actionPart(view, runner, draft))}
${step(view, 4, words.testActionTitle, action === null ? empty(t(words.actionFirst)) : testPart(view, draft, action))}
${step(view, 5, words.finish, finishPart(view, draft))}
<form method="post" action="${path(draft.id, 'discard')}"><button class="plain">${t(words.discardDraft)}</button></form>`;
}

function testPart(view: View, draft: Draft, { kind }: StepDraft): Html {
  const about = view.t(kind === 'search' ? words.searchesAbout : words.writesAbout);
  return html`<p class="note">${about}</p>${testButton(view, draft, 'action')}<div class="tested" id="${ids.test('action')}" aria-live="polite"></div>`;
}

function finishPart({ t, path }: View, { id, name, action, trigger, replaces }: Draft): Html {
  if (action === null) {
    return empty(t(words.actionFirst));
  }
  const suggested = name === '' ? t(words.untitled, { trigger: trigger.label, action: action.label }) : name;
  return html`${replaces === null ? '' : html`<p class="note">${t(words.replaces, { name: replaces.name })}</p>`}<div id="${ids.finish}" role="alert"></div>
<form hx-post="${path(id, 'on')}" hx-target="#${ids.finish}" hx-include="form.filled-in" hx-disabled-elt="find button">
<div class="field"><label for="zap-name">${t(words.zapName)}</label><input id="zap-name" name="name" value="${suggested}" maxlength="200" autocomplete="off"></div>
<button class="main">${t(words.turnOn)}</button></form>`;
}

function step({ t }: View, number: number, title: Text, content: Html): Html {
  const id = `step-${number}`;
  return html`<section class="card step" id="${id}" aria-labelledby="${id}-title" tabindex="-1"><h2 id="${id}-title"><span class="count">${number}</span> ${t(title)}</h2>${content}</section>`;
}
