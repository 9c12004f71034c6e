import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { readFresh, readIncluding } from '../../webservice/names/name_table.ts';
import { addressIn } from '../../webservice/values/addresses.ts';
import { fieldIdOfKey, fieldKey } from '../../webservice/values/field_keys.ts';
import { isEmpty, textsIn } from '../../webservice/values/filled_in.ts';
import { mustBe, noSuchChoice } from '../../webservice/values/refused_values.ts';
import { normalized } from '../../webservice/values/texts.ts';
import { expectedForms, writeDate } from '../../webservice/values/typed_dates.ts';
import { yesOrNo } from '../../webservice/values/yes_or_no.ts';
import type { Account } from '../connection/account.ts';
import type { Field } from '../functions/fields.ts';
import { fieldsTable } from '../names/tables.ts';
import { choicesOf, choose, showsChoices } from './field_choices.ts';
import { emailFieldOf, fieldLabel } from './fields.ts';

/** Field id → value, as the functions take them. */
export type FieldValues = Readonly<Record<string, string>>;

/** What a user mapped, by input key (`field_<id>`); keys that are no fields are ignored. */
export type FieldInput = Readonly<Record<string, unknown>>;

/**
 * The account's fields, to read what a user mapped: from the cache, unless it does not know a field, or a value that a field's choices should hold.
 *
 * @throws ServiceFailure
 */
export async function fieldsFor(account: Account, inputs: readonly FieldInput[]): Promise<readonly Field[]> {
  const fields = await readIncluding(account, fieldsTable, new Set(inputs.flatMap(fieldIdsOf)));
  const withChoices = fields.filter(showsChoices);
  const isUnknown = (input: FieldInput): boolean => withChoices.some((field) => isNoChoice(input[fieldKey(field.id)], field));
  return inputs.some(isUnknown) ? readFresh(account, fieldsTable) : fields;
}

/**
 * Turns what a user mapped into values to send. What was not mapped is never sent, so nothing is cleared by an empty input.
 *
 * @param fields the account's fields as `fieldsFor` read them, so that a new choice is not refused
 * @param timeZone IANA name of the account's zone, for points in time
 * @throws ServiceFailure of the kind `invalid_input` that names a field the account does not know, or whose value cannot be read
 */
export function readFieldInput(input: FieldInput, fields: readonly Field[], timeZone: string): FieldValues {
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(input)) {
    const id = fieldIdOfKey(key);
    if (id === null || isEmpty(value)) {
      continue;
    }
    const field = fields.find((candidate) => candidate.id === id);
    if (field === undefined) {
      throw new ServiceFailure('invalid_input', `Field ${id} does not exist in this account. Refresh the fields.`);
    }
    if (isNoChoice(value, field)) {
      throw noSuchChoice(fieldLabel(field, fields), choicesOf(field));
    }
    const written = writeValue(value, field, fields, timeZone);
    if (written !== '') {
      values[id] = written;
    }
  }
  return values;
}

/** The ids of all fields that a user mapped, whether the account knows them or not. */
export function fieldIdsOf(input: FieldInput): number[] {
  return Object.keys(input)
    .map(fieldIdOfKey)
    .filter((id) => id !== null);
}

/**
 * Puts an address under the account's e-mail field.
 *
 * @throws ServiceFailure of the kind `refused` where the account has no such field
 */
export function emailValue(email: string, fields: readonly Field[]): FieldValues {
  const emailField = emailFieldOf(fields);
  if (emailField === undefined) {
    throw new ServiceFailure('refused', 'This account has no e-mail field, so subscribers cannot be addressed.');
  }
  return { [emailField.id]: email };
}

/**
 * Writes one value for a field; how, is assumed (see CreateRecipient in the catalogue). Every text is written in one form, so that it is found again.
 *
 * @param fields the account's fields, which decide what the field is called where another value is asked for
 * @param timeZone IANA name of the account's zone, for points in time
 * @returns '' for a value that stands for none
 * @throws ServiceFailure of the kind `invalid_input` for a date or time whose form is not clear
 */
export function writeValue(value: unknown, field: Field, fields: readonly Field[], timeZone: string): string {
  const { type } = field;
  const texts = textsIn(value, writeBoolean);
  const text = normalized(texts.join(','));
  switch (type) {
    case 'enum':
    case 'set':
      return choose(texts, field).text;
    case 'boolean':
      return writeYesOrNo(text);
    case 'email':
      return addressIn(text) ?? text;
    case 'date':
    case 'datetime':
    case 'time':
      return writeDate(text, type, timeZone) ?? refuse(fieldLabel(field, fields), expectedForms[type]);
    default:
      return text;
  }
}

function writeYesOrNo(text: string): string {
  const value = yesOrNo(text);
  return value === null ? text : writeBoolean(value);
}

function writeBoolean(value: boolean): string {
  return value ? '1' : '0';
}

function refuse(label: string, expected: string): never {
  throw mustBe(label, expected);
}

/** Whether a value surely is none of a field's choices. */
function isNoChoice(value: unknown, field: Field): boolean {
  return showsChoices(field) && !isEmpty(value) && !choose(textsIn(value, writeBoolean), field).isKnown;
}
