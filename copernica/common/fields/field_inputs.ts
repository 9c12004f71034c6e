import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import { inputFieldsFrom, outputFieldsFrom } from '../../../zapier/inputs/fields.ts';
import { describeFields } from '../../api/fields/describe_fields.ts';
import type { Field } from '../../api/fields/field.ts';

/** The fields of a database or collection as inputs: `field_<id>`. */
export function fieldInputs(fields: readonly Field[]): PlainInputField[] {
  return inputFieldsFrom(describeFields(fields));
}

/** The same fields as outputs. */
export function fieldOutputs(fields: readonly Field[]): PlainOutputField[] {
  return outputFieldsFrom(describeFields(fields));
}
