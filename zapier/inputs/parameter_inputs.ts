import type { PlainInputField } from 'zapier-platform-core';
import type { ParameterDescription, ParameterType } from '../../webservice/catalogue/describe.ts';
import { yesOrNoChoices } from './input.ts';

const inputTypes: Readonly<Record<ParameterType, PlainInputField>> = {
  flag: { key: '', choices: yesOrNoChoices },
  integer: { key: '', helpText: 'A whole number such as 12.' },
  number: { key: '', helpText: 'A number such as 12.5.' },
  string: { key: '', type: 'text' },
  boolean: { key: '', choices: yesOrNoChoices },
  record: { key: '', dict: true },
  list: { key: '', type: 'text', helpText: 'A list in JSON, such as `[1, 2]`.' },
  object: { key: '', dict: true },
};

/**
 * The input for a parameter of a function that is called by hand.
 *
 * @param key of the input
 */
export function parameterInput(parameter: ParameterDescription, key: string): PlainInputField {
  const { name, required, type, choices, parameters } = parameter;
  const known = parameters?.map((part) => part.name).join(', ');
  const lists = parameters?.some((part) => part.type === 'list') === true ? ' Write lists as JSON.' : '';
  const dates = /Date/.test(known ?? '') ? ' Write dates like 2026-03-02 10:00:00.' : '';
  return {
    ...inputTypes[type],
    key,
    label: name,
    required,
    ...(choices === undefined ? {} : { choices: [...choices] }),
    ...(known === undefined || known === '' ? {} : { helpText: `Known options: ${known}.${lists}${dates}` }),
  };
}
