import { html } from 'hono/html';
import { checkboxes, select } from '../../pages/inputs.ts';
import type { Html } from '../../pages/layout.ts';
import { fieldValue, optionsOf } from '../account/fields.ts';
import type { Database, Field, FieldType, Profile } from '../account/model.ts';

const INPUT_TYPES: Partial<Record<FieldType, string>> = {
  integer: 'number',
  float: 'number',
  foreign_key: 'number',
  date: 'date',
  empty_date: 'date',
  datetime: 'datetime-local',
  empty_datetime: 'datetime-local',
  phone_gsm: 'tel',
  phone_fax: 'tel',
};

/** The fields that a person may see and change; a locked one is changed by the API alone. */
export function openFields({ fields }: Database): Field[] {
  return fields.filter(({ hidden, lock }) => !(hidden || lock));
}

/** The inputs for a profile's data, named `fields[<id>]`. */
export function fieldInputs(profile: Profile, fields: readonly Field[]): Html[] {
  return fields.map((field) => fieldInput(field, fieldValue(profile, field)));
}

/** The interests of a database by their groups, named `interests[]`; the chosen ones are those of the profile. */
export function interestInputs({ interests }: Database, { interestIds }: Profile): Html[] {
  const labels = Object.fromEntries(interests.map(({ id, name }) => [String(id), name]));
  const groups = Map.groupBy(interests, ({ group }) => group);
  return Array.from(groups, ([group, members]) => {
    const options = members.map(({ id }) => String(id));
    return checkboxes({ label: group === '' ? 'Interests' : group, name: 'interests[]', options, labels }, [...interestIds].map(String));
  });
}

function fieldInput(field: Field, value: string): Html {
  const name = `fields[${field.id}]`;
  if (field.type === 'select') {
    return select({ label: field.name, name, options: ['', ...optionsOf(field)] }, value);
  }
  if (field.type === 'big') {
    return html`<label><span>${field.name}</span><textarea name="${name}" rows="3">${value}</textarea></label>`;
  }
  if (field.type === 'email') {
    return html`<label><span>${field.name}</span><input type="email" name="${name}" value="${value}" required></label>`;
  }
  return html`<label><span>${field.name}</span><input type="${INPUT_TYPES[field.type] ?? 'text'}" step="any" name="${name}" value="${shown(field, value)}"></label>`;
}

/** A value as an input of its type shows it: no date at all is empty there, and a time follows its date behind a `T`. */
function shown({ type }: Field, value: string): string {
  if (value.startsWith('0000-00-00')) {
    return '';
  }
  return type === 'datetime' || type === 'empty_datetime' ? value.replace(' ', 'T') : value;
}
