import { html } from 'hono/html';
import { checkboxes, select } from '../../pages/inputs.ts';
import type { Html } from '../../pages/layout.ts';
import { choicesIn } from '../account/choices.ts';
import type { Field } from '../account/model.ts';

const INPUT_TYPES: Record<string, string> = {
  int: 'number',
  float: 'number',
  date: 'date',
  time: 'time',
  datetime: 'datetime-local',
  email: 'email',
  sms: 'tel',
};

/**
 * The inputs of a form, one per field, named as the vendor's own forms name them: `fields[<id>]`.
 *
 * @param values by field id
 */
export function fieldInputs(fields: Field[], values: Map<number, string>): Html[] {
  return fields.map((field) => fieldInput(field, values.get(field.id) ?? field.default));
}

function fieldInput(field: Field, value: string): Html {
  const name = `fields[${field.id}]`;
  const options = choicesIn(field.options);
  if (field.type === 'set') {
    return checkboxes({ label: field.name, name: `${name}[]`, options }, value.split(','));
  }
  if (field.type === 'enum') {
    return select({ label: field.name, name, options: ['', ...options] }, value);
  }
  if (field.type === 'boolean' || field.type === 'profilingpermission') {
    return select({ label: field.name, name, options: ['', '1', '0'], labels: { '1': 'yes', '0': 'no' } }, value);
  }
  if (field.type === 'text') {
    return html`<label><span>${field.name}</span><textarea name="${name}" rows="3">${value}</textarea></label>`;
  }
  if (field.behavior === 'email') {
    return html`<label><span>${field.name}</span><input type="email" name="${name}" value="${value}" required></label>`;
  }
  const type = INPUT_TYPES[field.type] ?? 'text';
  return html`<label><span>${field.name}</span><input type="${type}" step="any" name="${name}" value="${value.replace(' ', type === 'datetime-local' ? 'T' : ' ')}"></label>`;
}
