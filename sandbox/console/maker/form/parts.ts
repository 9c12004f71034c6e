import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import type { Data } from '../../../runner/runner.ts';
import type { Speaking } from '../../shell/view.ts';
import { makerWords as words } from '../words.ts';
import { type Control, control } from './control.ts';
import type { Entries } from './entries.ts';
import type { FormField } from './fields.ts';
import { helpText } from './help.ts';
import { nameOf } from './posted.ts';

/** A group of fields with a headline. */
export interface FieldGroup {
  readonly key: string;
  readonly label: string;
}

/** A form that is drawn. */
export interface Form {
  /** What the names of its inputs begin with. */
  readonly step: string;
  readonly fields: readonly FormField[];
  readonly groups: readonly FieldGroup[];
  /** What is filled in. */
  readonly inputData: Data;
  /** Of the fields with a dropdown, by the name of their input. */
  readonly entries: ReadonlyMap<string, Entries>;
  /** The button that fills a field by a search; empty where there is none. */
  readonly connector: (field: FormField) => Html | string;
}

/**
 * A field with one input, below its label.
 *
 * @param name of the input
 * @param entriesAt the name by which the form knows the field's entries
 */
export function labelled(view: Speaking, form: Form, field: FormField, name: string, value: string, entriesAt = name): Html {
  const entries = form.entries.get(entriesAt);
  const drawn = control(view, { ...controlOf(field, name), value, entries: entries?.choices ?? field.choices });
  return html`<div class="field"><label for="${name}">${field.label}${mark(view, field)}</label>${drawn}${help(view, field, name, entries)}${form.connector(field)}</div>`;
}

/** An input for a field, without a value and without entries. */
export function controlOf({ type, placeholder, required, redraws, help: text }: FormField, name: string, describedBy = `${name}/help`): Control {
  return { ...{ id: name, name, type, placeholder, required, redraws }, value: '', entries: null, describedBy: text === '' ? '' : describedBy };
}

/** What a screen reader and the eye are told of a required field. */
export function mark({ t }: Speaking, { required }: FormField): Html | string {
  return required ? html` <span class="required">${t(words.required)}</span>` : '';
}

/** What stands below a field. */
export function help({ t }: Speaking, field: FormField, name: string, entries: Entries | undefined): Html {
  const lines = [
    field.help === '' ? '' : html`<p class="help" id="${name}/help">${helpText(field.help)}</p>`,
    field.type === 'file' ? html`<p class="help">${t(words.fileHint)}</p>` : '',
    entries === undefined || entries.waitsFor.length === 0 ? '' : html`<p class="help">${t(words.fillFirst, { fields: entries.waitsFor.join(', ') })}</p>`,
    entries === undefined || entries.problem === null ? '' : html`<p class="help failed">${t(words.noChoices, { reason: entries.problem })}</p>`,
  ];
  return html`${lines}`;
}

/** A value as an input shows it. */
export function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

/** The entries of a field, where it has a dropdown. */
export function entriesOf(form: Form, field: FormField): Entries | undefined {
  return form.entries.get(nameOf(form.step, field.key));
}
