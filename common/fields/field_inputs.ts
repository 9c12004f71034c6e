import type { PlainInputField } from 'zapier-platform-core';
import type { FieldSettings, FieldType } from '../../mailingwork/fields/field_changes.ts';
import { trimmed } from '../../webservice/values/texts.ts';
import { type Input, onlyTexts, text } from '../../zapier/inputs/input.ts';

/** The types by the names that people know. */
export const fieldTypeChoices = {
  varchar: 'Text (One Line)',
  text: 'Text (Several Lines)',
  int: 'Whole Number',
  float: 'Decimal Number',
  boolean: 'Yes or No',
  enum: 'Single Choice',
  set: 'Multiple Choice',
  date: 'Date',
  time: 'Time',
  datetime: 'Date and Time',
  email: 'Email',
  sms: 'Mobile Number',
  fax: 'Fax Number',
  country: 'Country',
  postcode: 'Postal Code',
  profilingpermission: 'Profiling Permission',
} satisfies Record<FieldType, string>;

/** What a field is described by, in a new one as in a changed one. */
export const fieldSettingInputs = {
  description: { key: 'description', label: 'Description', required: false },
  choices: { key: 'choices', label: 'Choices', list: true, required: false },
  default: { key: 'default', label: 'Default Value', required: false, helpText: 'Must fit the type, such as *Private*, 12.5 or 1980-12-24.' },
} satisfies Record<string, PlainInputField>;

/** How choices are filled in. */
export const choicesHelp = 'One choice per entry or line, such as *Private* and *Business*.';

/**
 * What a user says about a field, its name aside.
 *
 * @throws InputFailure for choices that are no texts
 */
export function settingsIn(input: Input): FieldSettings {
  const lines = onlyTexts(input.choices, 'Choices').flatMap((entry) => entry.split(/[\r\n]+/));
  const choices = [...new Set(lines.map(trimmed).filter((choice) => choice !== ''))];
  return { description: text(input.description), choices: choices.length === 0 ? undefined : choices, default: text(input.default) };
}
