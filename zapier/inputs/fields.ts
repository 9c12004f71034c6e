import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import type { DescribedField } from '../../webservice/catalogue/describe.ts';
import { yesOrNoChoices } from './input.ts';

/** Help texts longer than this are refused by the platform's schema. */
const MAX_HELP = 1000;

/** Makes optional input fields out of descriptions. All of them take text (see `yesOrNoChoices`). */
export function inputFieldsFrom(fields: readonly DescribedField[]): PlainInputField[] {
  return fields.map(({ key, label, type, help, choices, multiple }) => ({
    key,
    label,
    type: type === 'text' ? type : 'string',
    required: false,
    ...(multiple ? { list: true } : {}),
    ...(help === '' || help === label ? {} : { helpText: help.slice(0, MAX_HELP) }),
    ...(type === 'boolean' ? { choices: yesOrNoChoices } : {}),
    ...(choices.length === 0 ? {} : { choices: choices.map((choice) => ({ value: choice, sample: choice, label: choice })) }),
  }));
}

/** Types whose values reach a Zap as they are typed; all others pass through as text. */
const outputTypes: Partial<Record<DescribedField['type'], 'boolean' | 'datetime'>> = { boolean: 'boolean', datetime: 'datetime' };

/** Makes output fields out of descriptions, so that a user sees the account's own labels. */
export function outputFieldsFrom(fields: readonly DescribedField[]): PlainOutputField[] {
  return fields.map(({ key, label, type }) => ({ key, label, type: outputTypes[type] ?? 'string' }));
}
