import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { fieldIdOfKey } from '../../../webservice/values/field_keys.ts';
import { isEmpty } from '../../../webservice/values/filled_in.ts';
import type { Field } from './field.ts';
import { writeValue } from './write_value.ts';

/** What a user mapped, by input key (`field_<id>`); keys that are no fields are ignored. */
export type FieldInput = Readonly<Record<string, unknown>>;

/** The values to send. */
export interface FieldValues {
  /** By field name, as the service takes them. */
  readonly values: Readonly<Record<string, string>>;
  /** The ids of the same fields. */
  readonly ids: readonly number[];
}

/**
 * Turns what a user mapped into values to send. What was not mapped is never sent, so nothing is cleared by an empty input.
 *
 * @param fields all fields of the database or collection
 * @throws ServiceFailure of the kind `invalid_input` that names a field that does not exist, or that would not store its value unchanged
 */
export function readFieldInput(input: FieldInput, fields: readonly Field[]): FieldValues {
  const mapped = Object.entries(input).flatMap(([key, value]) => {
    const id = fieldIdOfKey(key);
    return id === null || isEmpty(value) ? [] : [{ field: fieldOfId(id, fields), value }];
  });
  const sent = mapped.map(({ field, value }) => ({ field, text: writeValue(value, field, fields) })).filter(({ text }) => text !== '');
  return { values: Object.fromEntries(sent.map(({ field, text }) => [field.name, text])), ids: sent.map(({ field }) => field.id) };
}

function fieldOfId(id: number, fields: readonly Field[]): Field {
  const field = fields.find((candidate) => candidate.id === id);
  if (field === undefined) {
    throw new ServiceFailure('invalid_input', `Field ${id} does not exist in Copernica. Refresh the fields.`);
  }
  return field;
}
