import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import { empty } from '../../parts/parts.ts';
import type { View } from '../../shell/view.ts';
import { chosenEvent, type Draft } from '../draft/drafts.ts';
import { type Output, outputsOf } from '../draft/outputs.ts';
import { makerWords as words } from '../words.ts';
import { ids } from './form_part.ts';

/**
 * What can be mapped into the action, each a button that inserts it (assets/maker.js).
 *
 * @param elsewhere whether it comes beside the part that an answer is about
 */
export function outputsPart({ t }: View, draft: Draft, elsewhere = false): Html {
  const outputs = [...(draft.sample === null ? [] : outputsOf(chosenEvent(draft), draft.sample.labels)), ...foundOutputs(draft)];
  const title = `${ids.outputs}-title`;
  const shown =
    outputs.length === 0
      ? empty(t(words.noOutputs))
      : html`<p class="help">${t(words.outputsAbout)}</p><div class="tree" tabindex="0" role="group" aria-labelledby="${title}">${tree(outputs)}</div>`;
  return html`<aside class="outputs" id="${ids.outputs}" aria-labelledby="${title}" ${elsewhere ? html`hx-swap-oob="true"` : ''} data-inserted="${t(words.inserted)}" data-unfocused="${t(words.focusFirst)}">
<h3 id="${title}">${t(words.outputs)}</h3>${shown}<p class="help" role="status" data-told></p></aside>`;
}

/** What searches found, below the label of each. */
function foundOutputs({ searches }: Draft): Output[] {
  return Array.from(searches, ([key, { step, found, labels }]) => {
    const below = Array.from(labels, ([output, label]) => [`${key}__${output}`, label] as const);
    return found === null ? [] : outputsOf({ [key]: found }, new Map([[key, step.label], ...below]));
  }).flat();
}

function tree(outputs: readonly Output[]): Html {
  const items = outputs.map(({ key, label, preview, parts }) => {
    const own = key === null ? html`<b>${label}</b>` : leaf(key, label, preview);
    return html`<li>${own}${parts.length === 0 ? '' : tree(parts)}</li>`;
  });
  return html`<ul>${items}</ul>`;
}

function leaf(key: string, label: string, preview: string): Html {
  return html`<button type="button" class="output" data-insert="{{${key}}}"><b>${label}</b><span>${preview}</span></button>`;
}
