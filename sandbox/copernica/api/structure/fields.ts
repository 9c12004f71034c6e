import { findNamed } from '../../account/fields.ts';
import { type Field, fieldTypes } from '../../account/model.ts';
import { created, deleted, invalidData } from '../answers.ts';
import type { Call, Handlers } from '../call.ts';
import { collectionIn, databaseIn, part } from '../lookups.ts';
import { paged } from '../paging.ts';
import { isOn } from '../parameters.ts';
import { nameIn, textIn } from './names.ts';
import { fieldRow } from './rows.ts';

/** The types of which a database has one field at most (documented). */
const SINGLE = ['email', 'phone_fax', 'phone_gsm'];
/** The length of a field that is given none (as in the documented example). */
const USUAL_LENGTH = 100;

export const fieldHandlers: Handlers = {
  'GET /database/{database}/fields': (call) => paged(call, databaseIn(call).fields, fieldRow),
  'POST /database/{database}/fields': (call) => addField(call, databaseIn(call)),
  'DELETE /database/{database}/field/{field}': (call) => removeField(call, databaseIn(call)),
  'GET /collection/{collection}/fields': (call) => paged(call, collectionIn(call).fields, fieldRow),
  'POST /collection/{collection}/fields': (call) => addField(call, collectionIn(call)),
  'DELETE /collection/{collection}/field/{field}': (call) => removeField(call, collectionIn(call)),
};

interface Owner {
  readonly fields: Field[];
}

function addField(call: Call, { fields }: Owner): Response {
  const { body, state } = call;
  const name = nameIn(body, fields);
  const asked = textIn(body, 'type') || 'text';
  const type = fieldTypes.find((one) => one === asked);
  if (type === undefined || (SINGLE.includes(type) && fields.some((field) => field.type === type))) {
    throw invalidData();
  }
  const id = state.account.nextId('field');
  fields.push({
    ...{ id, name, type, value: textIn(body, 'value') },
    displayed: isOn(body.get('displayed')),
    ordered: isOn(body.get('ordered')),
    length: Number(textIn(body, 'length')) || USUAL_LENGTH,
    textlines: Number(textIn(body, 'textlines')) || 1,
    hidden: isOn(body.get('hidden')),
    index: isOn(body.get('index')),
    lock: isOn(body.get('lock')),
  });
  return created(call, 'field', id);
}

function removeField(call: Call, { fields }: Owner): Response {
  const field = findNamed(fields, part(call.path, 'field'));
  if (!field) {
    throw invalidData();
  }
  fields.splice(fields.indexOf(field), 1);
  return deleted(call, 'field', [field.id]);
}
