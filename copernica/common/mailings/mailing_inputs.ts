import type { PlainInputField } from 'zapier-platform-core';
import { choice } from '../../../zapier/inputs/choice.ts';
import { type Input, InputFailure, quoted, requiredText } from '../../../zapier/inputs/input.ts';
import { type OfEngine, ofName } from '../../api/mailings/engines.ts';
import type { Audience } from '../../api/mailings/mailings.ts';

/** The one mailing that is meant. */
export const mailingInput = {
  key: 'mailing',
  label: 'Mailing',
  required: true,
  dynamic: 'all_mailings.id.label',
  search: 'find_mailing.mailing_id',
  helpText: 'Choose a mailing, or map its ID from an earlier step, such as `dnd-161`.',
} satisfies PlainInputField;

/**
 * The mailing that was chosen.
 *
 * @throws InputFailure where none was, or its id cannot be read: a number alone may mean a mailing of either mail engine
 */
export function mailingIn(input: Input): OfEngine {
  const written = requiredText(input[mailingInput.key], mailingInput.label);
  const mailing = ofName(written);
  if (mailing === null) {
    throw new InputFailure(`“${mailingInput.label}” is ${quoted(written)}. A mailing ID looks like dnd-161 or html-161. Choose the mailing from the list.`);
  }
  return mailing;
}

const declared = {
  key: 'audience',
  label: 'Audience',
  required: false,
  default: 'mass',
  choices: { mass: 'Mass mailings', individual: 'E-mails to one person', both: 'Both' },
} as const;

/** Whether mailings to many or to one are meant. */
export const audienceInput = { ...declared, choices: { ...declared.choices } } satisfies PlainInputField;

/**
 * What was chosen there; undefined for both.
 *
 * @throws InputFailure
 */
export function audienceIn(input: Input): Audience | undefined {
  const chosen = choice(input, declared);
  return chosen === 'both' ? undefined : chosen;
}
