import { type Input, InputFailure, quoted, requiredText } from '../../../zapier/inputs/input.ts';
import { fieldNamed } from '../../api/fields/field.ts';
import { keyValue } from '../../api/fields/key_value.ts';
import type { Key } from '../../api/records/matches.ts';
import type { FieldHolder } from './field_changes.ts';

/** An input, as far as its value is read. */
interface Declared {
  readonly key: string;
  readonly label: string;
}

/** The two inputs that say what records are looked up by. */
export interface KeyInputs {
  readonly field: Declared;
  readonly value: Declared;
}

/**
 * What records are looked up by. The field is chosen by its id, or mapped by its name.
 *
 * @throws InputFailure where one of the inputs is empty, or there is no such field
 * @throws ServiceFailure for a value that the field does not store unchanged
 */
export function keyOf(input: Input, inputs: KeyInputs, { noun, fields }: Pick<FieldHolder, 'noun' | 'fields'>): Key {
  const written = requiredText(input[inputs.field.key], inputs.field.label);
  const value = input[inputs.value.key];
  requiredText(value, inputs.value.label);
  const field = fields.find(({ id }) => String(id) === written) ?? fieldNamed(fields, written);
  if (field === undefined) {
    throw new InputFailure(`“${inputs.field.label}” is ${quoted(written)}, which is no field of this ${noun}. Choose one from the list.`);
  }
  return { field, value: keyValue(value, field, fields) };
}
