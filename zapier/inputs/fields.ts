import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';

/** Vendor-neutral description of a value that people fill in or map. */
export interface DescribedField {
  readonly key: string;
  readonly label: string;
  readonly type: 'string' | 'text' | 'integer' | 'number' | 'boolean' | 'datetime';
  readonly help: string;
  readonly choices: readonly string[];
  /** Whether several values may be given. */
  readonly multiple: boolean;
}

/** Help texts longer than this are refused by the platform's schema. */
const MAX_HELP = 1000;

/** Makes optional input fields out of descriptions. */
export function inputFieldsFrom(fields: readonly DescribedField[]): PlainInputField[] {
  return fields.map(({ key, label, type, help, choices, multiple }) => ({
    key,
    label,
    type,
    required: false,
    ...(multiple ? { list: true } : {}),
    ...(help === '' || help === label ? {} : { helpText: help.slice(0, MAX_HELP) }),
    ...(choices.length === 0 ? {} : { choices: choices.map((choice) => ({ value: choice, sample: choice, label: choice })) }),
  }));
}

/**
 * Types whose values reach a Zap as they are typed; all others pass through as text. A number is among those, because a text such as `00123` or
 * `12.50` would not survive the way into a number and back.
 */
const outputTypes: Partial<Record<DescribedField['type'], 'boolean' | 'datetime'>> = { boolean: 'boolean', datetime: 'datetime' };

/** Makes output fields out of descriptions, so that a user sees the account's own labels. */
export function outputFieldsFrom(fields: readonly DescribedField[]): PlainOutputField[] {
  return fields.map(({ key, label, type }) => ({ key, label, type: outputTypes[type] ?? 'string' }));
}
