import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import type { Speaking } from '../../shell/view.ts';
import { type FormField, givenIn } from './fields.ts';
import { helpText } from './help.ts';
import { type Form, labelled, textOf } from './parts.ts';
import { nameOf } from './posted.ts';
import { drawRows } from './rows.ts';

/** Draws the fields of a form: those of a group together, where the first of them stands. */
export function drawFields(view: Speaking, form: Form): Html {
  const blocks = Map.groupBy(form.fields, ({ group, key }) => (form.groups.some((one) => one.key === group) ? `group ${group}` : `field ${key}`));
  return html`${Array.from(blocks.values(), (fields) => {
    const label = form.groups.find(({ key }) => key === fields[0]?.group)?.label;
    const drawn = fields.map((field) => drawField(view, form, field));
    return label === undefined ? drawn : html`<fieldset class="group"><legend>${label}</legend>${drawn}</fieldset>`;
  })}`;
}

function drawField(view: Speaking, form: Form, field: FormField): Html {
  const value = givenIn(form.inputData, field.key);
  if (field.shape === 'note') {
    return html`<p class="note">${helpText(field.help)}</p>`;
  }
  return field.shape === 'single' ? labelled(view, form, field, nameOf(form.step, field.key), textOf(value)) : drawRows(view, form, field, value);
}
