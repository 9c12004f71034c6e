import type { PlainInputField } from 'zapier-platform-core';
import { MAX_CHOSEN, MAX_FINISHED, MAX_RECENT, type MailingChoice } from '../../mailingwork/mailings/mailing_choice.ts';
import { NEWEST_ROWS } from '../../mailingwork/paging/newest_rows.ts';
import { ids } from '../../zapier/inputs/ids.ts';
import { type Input, text } from '../../zapier/inputs/input.ts';
import { readableNumber } from '../../zapier/operations/readable_number.ts';
import { mailingInput } from './mailing_fields.ts';

/**
 * A choice of e-mails, or of all with a text in subject or description.
 *
 * @param ifEmpty the help text of the choice, which says what is watched without one
 * @param ofThese which of those with the text are watched, as the end of a sentence; '' for all
 */
const choiceOfMailings = (ifEmpty: string, ofThese: string): PlainInputField[] => [
  { key: 'mailings', label: 'E-Mails', dynamic: mailingInput.dynamic, helpText: ifEmpty, list: true, required: false },
  {
    key: 'mailing_name',
    label: 'Subject or Description Contains',
    helpText: `Part of the subject or description, such as *Newsletter*. Includes future e-mails${ofThese}. Ignored if e-mails are chosen above.`,
    required: false,
  },
];

/** Which e-mails to read the activities of, one by one. */
export const watchedMailingInputs = choiceOfMailings(
  `Choose up to ${MAX_CHOSEN}. Leave empty for the ${MAX_RECENT} e-mails sent last and the ${MAX_RECENT} newest active campaign and dialog e-mails. Each check covers the newest ${readableNumber(NEWEST_ROWS)} events of the last three days.`,
  `, but only the ${MAX_RECENT} sent last and the ${MAX_RECENT} newest active ones`,
);

/** Which e-mails to watch for the end of their sending. */
export const finishedMailingInputs = choiceOfMailings(`Leave empty for the ${readableNumber(MAX_FINISHED)} e-mails sent last.`, '');

/** Which e-mails to watch for a new status. */
export const changingMailingInputs = choiceOfMailings(`Leave empty for the ${readableNumber(NEWEST_ROWS)} newest e-mails.`, '');

/**
 * What the user filled in there.
 *
 * @throws InputFailure where an id cannot be read
 */
export function mailingChoiceIn(input: Input): MailingChoice {
  return { ids: ids(input.mailings, 'E-mail'), nameContains: text(input.mailing_name) };
}
