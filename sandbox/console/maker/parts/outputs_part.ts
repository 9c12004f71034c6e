import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import { empty } from '../../parts/parts.ts';
import type { View } from '../../shell/view.ts';
import { chosenEvent, type Draft } from '../draft/drafts.ts';
import { type Output, outputsOf } from '../draft/outputs.ts';
import { makerWords as words } from '../words.ts';
import { ids } from './form_part.ts';

/**
 * The outputs of the chosen event, each a button that inserts it (assets/maker.js).
 *
 * @param elsewhere whether it comes beside the part that an answer is about
 */
export function outputsPart({ t }: View, draft: Draft, elsewhere = false): Html {
  const { sample } = draft;
  return html`<aside class="outputs" id="${ids.outputs}" aria-labelledby="${ids.outputs}-title" ${elsewhere ? html`hx-swap-oob="true"` : ''}
data-inserted="${t(words.inserted)}" data-unfocused="${t(words.focusFirst)}">
<h3 id="${ids.outputs}-title">${t(words.outputs)}</h3>${
    sample === null
      ? empty(t(words.noOutputs))
      : html`<p class="help">${t(words.outputsAbout)}</p><div class="tree" tabindex="0" role="group" aria-labelledby="${ids.outputs}-title">${tree(outputsOf(chosenEvent(draft), sample.labels))}</div>`
  }<p class="help" role="status" data-told></p></aside>`;
}

function tree(outputs: readonly Output[]): Html {
  return html`<ul>${outputs.map(({ key, label, preview, parts }) => html`<li>${key === null ? html`<b>${label}</b>` : leaf(key, label, preview)}${parts.length === 0 ? '' : tree(parts)}</li>`)}</ul>`;
}

function leaf(key: string, label: string, preview: string): Html {
  return html`<button type="button" class="output" data-insert="{{${key}}}"><b>${label}</b><span>${preview}</span></button>`;
}
