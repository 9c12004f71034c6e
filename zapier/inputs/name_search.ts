import type { PlainInputField } from 'zapier-platform-core';
import { type Input, yes, yesOrNoChoices } from './input.ts';

/* Inputs of searches by name. */

/** What something is called that is looked for. */
export const nameSearchInput: PlainInputField = { key: 'name', label: 'Name', required: true, helpText: 'The full name, in upper or lower case.' };

/** Whether a part of a name is enough. */
export const partialInput = {
  key: 'partial',
  label: 'Allow Partial Matches',
  choices: yesOrNoChoices,
  required: false,
  helpText: 'With *yes*, part of it is enough: *News* also finds *Newsletter*. Exact matches come first.',
} as const;

/**
 * Whether that input says so.
 *
 * @throws InputFailure
 */
export const allowsPartial = (input: Input): boolean => yes(input[partialInput.key], partialInput.label);
