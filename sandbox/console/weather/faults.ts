import { html } from 'hono/html';
import { type Fault, faultSchema } from '../../faults/faults.ts';
import type { Html } from '../../pages/layout.ts';
import type { ConsoleBox } from '../desk.ts';
import { action, badge, empty, table } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import type { Text } from '../text/text.ts';
import { ownError, type Preset, presets } from './presets.ts';
import { weatherWords as words } from './words.ts';

/** Where the list of faults stands in the page. */
export const FAULTS = 'faults';

/** What a person sent to switch a fault on, by name of the input. */
export type SentForm = Readonly<Record<string, unknown>>;

/**
 * Reads a fault.
 *
 * @returns undefined where it is none that the box has
 */
export function faultIn(form: SentForm, box: ConsoleBox): Fault | undefined {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name].trim() : '');
  const number = (name: string) => (text(name) === '' ? undefined : Number(text(name)));
  const preset = presets.find(({ key }) => key === form.preset)?.fault;
  const code = /^\d+$/.test(text('code')) ? Number(text('code')) : text('code');
  const own = form.preset === ownError.key ? { fault: 'code', code, message: text('message') } : undefined;
  const percent = number('probability');
  const aim = {
    operation: text('operation') === '' ? undefined : text('operation'),
    times: number('times'),
    probability: percent === undefined ? undefined : percent / 100,
    ...(form.done === '1' ? { done: true } : {}),
  };
  const checked = faultSchema(box.faults.errors.code).safeParse({ ...(preset ?? own), ...aim });
  const isKnown = aim.operation === undefined || box.operations.some((name) => name.toLowerCase() === aim.operation?.toLowerCase());
  return checked.success && isKnown ? checked.data : undefined;
}

/** The faults that are on. */
export function faultList({ t, path, desk: { box } }: View): Html {
  const faults = box.faults.list();
  if (faults.length === 0) {
    return empty(t(words.noFaults));
  }
  const rows = faults.map(({ id, fault, left }) => [
    badge(t(nameOf(fault)), 'bad'),
    fault.operation ?? t(words.everyCall),
    left === null ? t(words.always) : t(words.left, { count: left }),
    fault.probability === undefined ? '' : t(words.percent, { percent: Math.round(fault.probability * 100) }),
    action(path('faults', id, 'off'), t(words.off), FAULTS),
  ]);
  const columns = [words.on, words.whichCalls, words.often].map((one) => t(one));
  return html`${table([...columns, '', ''], rows, '')}${action(path('faults', 'off'), t(words.allOff), FAULTS)}`;
}

function nameOf(fault: Fault): Text {
  const same = ({ fault: known }: Preset) => known.fault === fault.fault && (fault.fault !== 'status' || known.status === fault.status);
  return presets.find(same)?.name ?? ownError.name;
}

/** The form that switches a fault on. */
export function faultForm({ t, path, desk: { box } }: View): Html {
  const switches = presets.map(
    ({ key, name, about }) =>
      html`<li><div><b>${t(name)}</b><p class="help">${t(about)}</p></div><button name="preset" value="${key}" aria-label="${t(words.switchOn)}: ${t(name)}">${t(words.switchOn)}</button></li>`,
  );
  return html`<form method="post" action="${path('faults')}" hx-post="${path('faults')}" hx-target="#${FAULTS}">
<div class="grid">
<label><span>${t(words.whichCalls)}</span><input name="operation" list="operations" autocomplete="off"><span class="help">${t(words.whichHelp)}</span></label>
<label><span>${t(words.often)} (${t(words.times)})</span><input name="times" type="number" min="1" value="1"><span class="help">${t(words.timesHelp)}</span></label>
<label><span>${t(words.probability)}</span><input name="probability" type="number" min="1" max="100" placeholder="100"></label>
</div>
<datalist id="operations">${box.operations.map((name) => html`<option value="${name}"></option>`)}</datalist>
<label class="tick"><input type="checkbox" name="done" value="1"> ${t(words.done)}</label>
<ul class="switches">${switches}<li><div><b>${t(ownError.name)}</b><p class="help">${t(ownError.about)}</p>
<div class="row"><label><span>${t(words.code)}</span><input name="code"></label><label><span>${t(words.message)}</span><input name="message"></label></div></div>
<button name="preset" value="${ownError.key}" aria-label="${t(words.switchOn)}: ${t(ownError.name)}">${t(words.switchOn)}</button></li></ul>
</form>`;
}
