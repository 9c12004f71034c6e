import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import type { Speaking } from '../../shell/view.ts';
import { makerWords as words } from '../words.ts';
import type { Choice } from './fields.ts';

/** One input with what names and describes it. */
export interface Control {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** The platform's type of its value. */
  readonly type: string;
  /** What names it where no label of its own does. */
  readonly spoken?: string;
  /** The ids of what describes it. */
  readonly describedBy: string;
  readonly placeholder: string;
  readonly required: boolean;
  /** Whether the form is drawn anew when it changes. */
  readonly redraws: boolean;
  /** The entries of a dropdown; null where there are none to choose from. */
  readonly entries: readonly Choice[] | null;
}

const YES_OR_NO: readonly Choice[] = [
  { value: 'true', label: 'True' },
  { value: 'false', label: 'False' },
];

/** Draws an input: a dropdown where there are entries, in whose place a value can also be typed or mapped. */
export function control(view: Speaking, one: Control): Html {
  const entries = one.type === 'boolean' ? (one.entries ?? YES_OR_NO) : one.entries;
  if (entries === null || entries.length === 0) {
    return typedIn(one);
  }
  const { t } = view;
  const listed = one.value === '' || entries.some(({ value }) => value === one.value);
  const [label, other] = listed ? [t(words.type), t(words.choose)] : [t(words.choose), t(words.type)];
  return html`<div class="choice" data-choice>${dropdown(view, one, entries, listed)}${typedIn(one, !listed)}
<button type="button" class="plain" data-switch data-other="${other}">${label}</button></div>`;
}

function dropdown({ t }: Speaking, one: Control, entries: readonly Choice[], shown: boolean): Html {
  const options = entries.map(({ value, label }) => html`<option value="${value}" ${value === one.value ? html`selected` : ''}>${label}</option>`);
  return html`<select ${attributes(one, shown)}><option value="">${t(words.nothingChosen)}</option>${options}</select>`;
}

function typedIn(one: Control, shown = true): Html {
  if (one.type === 'text') {
    return html`<textarea ${attributes(one, shown)} placeholder="${one.placeholder}">
${one.value}</textarea>`;
  }
  const type = one.type === 'password' ? 'password' : 'text';
  return html`<input type="${type}" ${attributes(one, shown)} value="${one.value}" placeholder="${one.placeholder}" autocomplete="off" spellcheck="false">`;
}

/** Of two inputs for one value only the shown one has the id, and only it is posted. */
function attributes({ id, name, spoken, describedBy, required, redraws }: Control, shown: boolean): Html {
  return html`${shown ? html`id="${id}"` : html`hidden disabled`} name="${name}" ${spoken === undefined ? '' : html`aria-label="${spoken}"`} ${
    describedBy === '' ? '' : html`aria-describedby="${describedBy}"`
  } ${required ? html`aria-required="true"` : ''} class="${redraws ? 'redraws' : ''}"`;
}
