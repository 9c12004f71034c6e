import type { Field } from '../../../../copernica/api/fields/field.ts';

/** A field of a database: a text field of 100 characters, but for what is said. */
export function field(changes: Partial<Field> = {}): Field {
  return { id: 11, name: 'Field', type: 'text', value: '', length: 100, hidden: false, ...changes };
}
