import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import type { Data } from '../../../runner/runner.ts';
import type { Speaking } from '../../shell/view.ts';
import { makerWords as words } from '../words.ts';
import { control } from './control.ts';
import { type FormField, givenIn } from './fields.ts';
import { controlOf, entriesOf, type Form, help, labelled, mark, textOf } from './parts.ts';
import { nameOf } from './posted.ts';

/* Fields with several values, each in a row that can be added and removed (assets/maker.js). */

/** Stands for the number of a row in the pattern of new rows. */
const NEW_ROW = '__row__';

/** Draws a row with a number and a value. */
type DrawRow = (row: string, value: unknown) => Html;

/** A field with several values. There is always a row to begin with. */
export function drawRows(view: Speaking, form: Form, field: FormField, value: unknown): Html {
  const draw = rowDrawing(view, form, field);
  const given: unknown[] = field.shape === 'named' ? Object.entries(Object(value ?? {})) : [value ?? []].flat();
  const rows = given.length === 0 ? [undefined] : given;
  return html`<fieldset class="field" data-rows data-next="${rows.length + 1}"><legend>${field.label}${mark(view, field)}</legend>
${help(view, field, nameOf(form.step, field.key), entriesOf(form, field))}
<div class="rows" data-list>${rows.map((one, index) => draw(String(index + 1), one))}</div><template>${draw(NEW_ROW, undefined)}</template>
<button type="button" class="plain" data-add>${view.t(field.shape === 'rows' ? words.addRow : words.addValue)}</button>${form.connector(field)}</fieldset>`;
}

function rowDrawing(view: Speaking, form: Form, field: FormField): DrawRow {
  if (field.shape === 'rows') {
    return (row, value) => itemRow(view, form, field, row, Object(value ?? {}));
  }
  return field.shape === 'named' ? (row, value) => namedRow(view, form, field, row, value) : (row, value) => valueRow(view, form, field, row, value);
}

function itemRow(view: Speaking, form: Form, field: FormField, row: string, value: Data): Html {
  const { step } = form;
  const children = field.children.map((child) =>
    labelled(view, form, child, nameOf(step, field.key, row, child.key), textOf(givenIn(value, child.key)), nameOf(step, field.key, child.key)),
  );
  return html`<fieldset class="group" data-row><legend>${field.label} ${row}</legend>${children}${removal(view, field, row)}</fieldset>`;
}

function namedRow(view: Speaking, { step }: Form, field: FormField, row: string, value: unknown): Html {
  const [name, held] = Array.isArray(value) ? value : [];
  const part = (key: 'name' | 'value', text: unknown) => {
    const spoken = `${field.label} ${row}: ${view.t(words[key])}`;
    const at = nameOf(step, field.key, row, key);
    return control(view, { ...controlOf(field, at, `${nameOf(step, field.key)}/help`), spoken, value: textOf(text), placeholder: view.t(words[key]) });
  };
  return html`<div class="entry" data-row>${part('name', name)}${part('value', held)}${removal(view, field, row)}</div>`;
}

function valueRow(view: Speaking, form: Form, field: FormField, row: string, value: unknown): Html {
  const name = nameOf(form.step, field.key);
  const entries = entriesOf(form, field)?.choices ?? field.choices;
  const one = { ...controlOf(field, name), id: `${name}/${row}`, spoken: `${field.label} ${row}`, value: textOf(value), entries };
  return html`<div class="entry" data-row>${control(view, one)}${removal(view, field, row)}</div>`;
}

function removal({ t }: Speaking, { label }: FormField, row: string): Html {
  const spoken = t(words.remove, { of: `${label} ${row}` });
  return html`<button type="button" class="plain" data-remove aria-label="${spoken}" title="${spoken}">✕</button>`;
}
