import type { PlainInputField } from 'zapier-platform-core';
import type { MailingChoice } from '../mailingwork/mailing_choice.ts';
import { type Input, ids, text } from '../zapier/input.ts';
import { mailingInput } from './mailing_fields.ts';

/** A choice of e-mails, or of all that are called alike. */
const choiceOfMailings = (ifEmpty: string, ofThese: string): PlainInputField[] => [
  { ...mailingInput, key: 'mailings', label: 'E-Mails', helpText: ifEmpty, list: true, required: false },
  {
    key: 'mailing_name',
    label: 'E-Mail Name Contains',
    helpText: `Only e-mails with this text in subject or description, future ones too${ofThese}. Not used when e-mails are chosen above.`,
    required: false,
  },
];

/** Which e-mails are asked about what happened to them, one by one. */
export const watchedMailingInputs = choiceOfMailings(
  'At most 50. If empty, the 10 e-mails sent last and the 10 newest active campaign and dialog e-mails are watched. Each check takes the newest 4,000 events of the last three days.',
  ': the 10 sent last and the 10 newest active ones',
);

/** Which e-mails may be finished. */
export const finishedMailingInputs = choiceOfMailings('Leave empty for all; then the 1,000 that were sent last are watched.', '');

/** What the user filled in there. Throws an `InputFailure` where an id cannot be read. */
export function mailingChoiceIn(input: Input): MailingChoice {
  return { ids: ids(input.mailings, 'E-mail'), nameContains: text(input.mailing_name) };
}
