import type { PlainOutputField } from 'zapier-platform-core';
import type { KnownField } from '../../mailingwork/fields/field_changes.ts';
import { choicesOf } from '../../mailingwork/fields/field_choices.ts';

/** What a Zap sees of a subscriber field. */
export function fieldOutput(field: KnownField) {
  return {
    field_id: field.id,
    field_name: field.name,
    alias: field.alias || null,
    description: field.description || null,
    type: field.type,
    choices: choicesOf(field),
    default: field.default || null,
    is_email: field.isEmail,
  };
}

/** The output fields of every operation that returns a subscriber field. */
export const fieldOutputFields: PlainOutputField[] = [
  { key: 'field_id', label: 'Field ID', type: 'integer' },
  { key: 'field_name', label: 'Field Name' },
  { key: 'alias', label: 'Alias' },
  { key: 'description', label: 'Description' },
  { key: 'type', label: 'Type' },
  { key: 'choices', label: 'Choices', list: true },
  { key: 'default', label: 'Default Value' },
  { key: 'is_email', label: 'Holds the Email Address', type: 'boolean' },
];

/** The sample of every operation that returns a subscriber field. */
export const fieldSample = {
  field_id: 11,
  field_name: 'Customer Group',
  alias: 'customer_group',
  description: 'As in the shop',
  type: 'enum',
  choices: ['Private', 'Business'],
  default: 'Private',
  is_email: false,
};
