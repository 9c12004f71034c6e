import type { PlainInputField } from 'zapier-platform-core';
import { nullOn } from '../../../webservice/null_on.ts';
import { type Input, InputFailure, text } from '../../../zapier/inputs/input.ts';
import type { Account } from '../../api/connection/account.ts';
import type { MailEvent } from '../../api/mail_events/mail_events.ts';
import { nameOf } from '../../api/mailings/engines.ts';
import { readMailing } from '../../api/mailings/mailings.ts';
import { mailingIn, mailingInput } from './mailing_inputs.ts';

/** The mailing whose events count. */
export const mailingFilterInput = {
  ...mailingInput,
  required: false,
  helpText: `${mailingInput.helpText} Leave empty for all mailings.`,
} satisfies PlainInputField;

/** Judges an event by its mailing. */
type Judge = (event: Pick<MailEvent, 'engine' | 'mailingId'>) => boolean;

/**
 * Makes what judges whether an event belongs to the mailing that was chosen. One whose mailing is not told may.
 *
 * @param isFirst whether the Zap is turned on: then the mailing must exist, else the Zap would stay silent
 * @throws InputFailure where it does not, or its id cannot be read
 * @throws ServiceFailure where that cannot be found out
 */
export async function mailingFilter(account: Account, input: Input, isFirst: boolean): Promise<Judge> {
  if (text(input[mailingFilterInput.key]) === undefined) {
    return () => true;
  }
  const wanted = mailingIn(input);
  if (isFirst && (await nullOn(readMailing(account, wanted, { atMostMs: account.budget.part('readBeforeWrite') }))) === null) {
    throw new InputFailure(`Mailing ${nameOf(wanted)} does not exist in this account.`);
  }
  return ({ engine, mailingId }) => mailingId === null || (engine === wanted.engine && mailingId === wanted.id);
}
