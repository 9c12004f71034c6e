import type { Account } from './account.ts';
import { fieldsPart, readKnowing } from './directory.ts';
import { MailingworkFailure } from './failure.ts';
import { emailValue, type FieldValues } from './field_input.ts';
import { type Attachment, sendEmailByIdAndRecipient, sendEmailByIdAndRecipientAsync } from './functions/sending.ts';
import { requireMailing } from './mailings.ts';
import { mailingStatusWords, mailingTypeWords, wordsFor } from './words.ts';

/** One e-mail to one address. */
export interface OneSending {
  readonly mailingId: number;
  /** Need not be a subscriber's. */
  readonly email: string;
  /** For the placeholders of the mailing, the address aside. */
  readonly values: FieldValues;
  readonly attachments: readonly Attachment[];
  /** Whether it goes into the queue instead of out at once. */
  readonly queued: boolean;
}

/**
 * Sends an activated campaign e-mail to one address.
 *
 * @throws MailingworkFailure; of the kind `uncertain` where it may have been sent, because nobody wants it twice
 */
export async function sendToOne(account: Account, { mailingId, email, values, attachments, queued }: OneSending): Promise<void> {
  if (queued && attachments.length > 0) {
    throw new MailingworkFailure('invalid_input', 'Attachments can only be sent at once, not through the queue.');
  }
  try {
    if (queued) {
      const fields = { ...values, ...emailValue(email, await readKnowing(account, fieldsPart)) };
      await account.call(sendEmailByIdAndRecipientAsync, { emailId: mailingId, fields });
    } else {
      const advanced = attachments.length > 0 ? { attachments: [...attachments] } : undefined;
      await account.call(sendEmailByIdAndRecipient, { emailId: mailingId, email, fields: values, advanced });
    }
  } catch (error) {
    throw (await reasonOf(account, mailingId, error)) ?? error;
  }
}

/** Which code means what is not known, but the commonest reason for a refusal can be looked up. */
async function reasonOf(account: Account, mailingId: number, error: unknown): Promise<MailingworkFailure | null> {
  if (!(error instanceof MailingworkFailure) || error.kind !== 'refused') {
    return null;
  }
  const mailing = await requireMailing(account, mailingId).catch(unknownOrNull);
  if (mailing === null || mailing instanceof MailingworkFailure) {
    return mailing;
  }
  if (mailing.type !== '' && mailing.type !== 'campaign') {
    return new MailingworkFailure(
      'refused',
      `E-mail ${mailingId} is of the type “${wordsFor(mailing.type, mailingTypeWords)}”, and only campaign e-mails can be sent to one address.`,
    );
  }
  if (mailing.status !== '' && mailing.status !== 'activated') {
    return new MailingworkFailure(
      'refused',
      `E-mail ${mailingId} has the status “${wordsFor(mailing.status, mailingStatusWords)}”, so it must be activated before it can be sent.`,
    );
  }
  return null;
}

/** Of what can go wrong with the look-up, only that there is no such mailing explains the refusal. */
function unknownOrNull(error: unknown): MailingworkFailure | null {
  return error instanceof MailingworkFailure && error.kind === 'invalid_input' ? error : null;
}
