import type { PlainInputField } from 'zapier-platform-core';
import { MAX_CHOSEN, MAX_FINISHED, MAX_RECENT, type MailingChoice } from '../../mailingwork/mailings/mailing_choice.ts';
import { NEWEST_ROWS } from '../../mailingwork/paging/newest_rows.ts';
import { ids } from '../../zapier/inputs/ids.ts';
import { type Input, text } from '../../zapier/inputs/input.ts';
import { readableNumber } from '../../zapier/operations/readable_number.ts';
import { mailingInput } from './mailing_fields.ts';

/** A choice of e-mails, or of all that are called alike. */
const choiceOfMailings = (ifEmpty: string, ofThese: string): PlainInputField[] => [
  { key: 'mailings', label: 'E-Mails', dynamic: mailingInput.dynamic, helpText: ifEmpty, list: true, required: false },
  {
    key: 'mailing_name',
    label: 'E-Mail Name Contains',
    helpText: `Only e-mails with this text in subject or description, future ones too${ofThese}. Not used when e-mails are chosen above.`,
    required: false,
  },
];

/** Which e-mails are asked about what happened to them, one by one. */
export const watchedMailingInputs = choiceOfMailings(
  `At most ${MAX_CHOSEN}. If empty, the ${MAX_RECENT} e-mails sent last and the ${MAX_RECENT} newest active campaign and dialog e-mails are watched. Each check takes the newest ${readableNumber(NEWEST_ROWS)} events of the last three days.`,
  `: the ${MAX_RECENT} sent last and the ${MAX_RECENT} newest active ones`,
);

/** Which e-mails may be finished. */
export const finishedMailingInputs = choiceOfMailings(`Leave empty for all; then the ${readableNumber(MAX_FINISHED)} that were sent last are watched.`, '');

/** Which e-mails may change their status. */
export const changingMailingInputs = choiceOfMailings(`Leave empty for all; then the ${readableNumber(NEWEST_ROWS)} newest are watched.`, '');

/**
 * What the user filled in there.
 *
 * @throws InputFailure where an id cannot be read
 */
export function mailingChoiceIn(input: Input): MailingChoice {
  return { ids: ids(input.mailings, 'E-mail'), nameContains: text(input.mailing_name) };
}
