import type { DescribedField } from '../../../webservice/catalogue/describe.ts';
import { fieldKey } from '../../../webservice/values/field_keys.ts';
import { isTimeType } from './dates.ts';
import { expectedForm } from './expected_forms.ts';
import { type Field, fieldLabel } from './field.ts';
import { optionsOf } from './options.ts';

/** Describes fields for people. Fields that Copernica leaves out of its own screens are no exception: integrations are what they are often for. */
export function describeFields(fields: readonly Field[]): DescribedField[] {
  return fields.map((field) => ({
    key: fieldKey(field.id),
    label: fieldLabel(field, fields),
    type: describedType(field.type),
    help: expectedForm(field) && `Enter ${expectedForm(field)}.`,
    choices: optionsOf(field),
    multiple: false,
  }));
}

/** A number is a text: one such as `12.50` would not survive the way into a number and back. */
function describedType(type: string): DescribedField['type'] {
  if (type === 'big') {
    return 'text';
  }
  return isTimeType(type) ? 'datetime' : 'string';
}
