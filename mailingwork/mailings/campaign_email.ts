import type { CallOptions } from '../../webservice/calls/call_options.ts';
import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { readIncluding } from '../../webservice/names/name_table.ts';
import { writeOrFind } from '../../webservice/write_or_find.ts';
import type { Account } from '../connection/account.ts';
import { emailValue, type FieldValues } from '../fields/field_input.ts';
import { type Attachment, sendEmailByIdAndRecipient, sendEmailByIdAndRecipientAsync } from '../functions/mailings/sending.ts';
import { fieldsTable } from '../names/tables.ts';
import { mailingStatusWords, mailingTypeWords, quotableWords } from '../names/words.ts';
import { requireMailing } from './mailings.ts';
import { findSending } from './sent_email.ts';

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
 * Sends an activated campaign e-mail to one address. Where the outcome is unclear, the sending is looked up.
 *
 * @throws ServiceFailure; of the kind `uncertain` where it may have been sent and no row shows it
 */
export async function sendToOne(account: Account, sending: OneSending): Promise<void> {
  const { mailingId, email, attachments, queued } = sending;
  if (queued && attachments.length > 0) {
    throw new ServiceFailure('invalid_input', 'Attachments cannot be sent through the queue. Set “Send” to Now.');
  }
  const since = Date.now();
  try {
    await writeOrFind(
      account,
      (options) => send(account, sending, options),
      () => findSending(account, mailingId, email, since),
    );
  } catch (error) {
    throw (await reasonOf(account, mailingId, error)) ?? error;
  }
}

async function send(account: Account, { mailingId, email, values, attachments, queued }: OneSending, options: CallOptions): Promise<unknown> {
  if (queued) {
    const fields = { ...values, ...emailValue(email, await readIncluding(account, fieldsTable)) };
    return account.call(sendEmailByIdAndRecipientAsync, { emailId: mailingId, fields }, options);
  }
  const advanced = attachments.length > 0 ? { attachments: [...attachments] } : undefined;
  return account.call(sendEmailByIdAndRecipient, { emailId: mailingId, email, fields: values, advanced }, options);
}

/** Which code means what is not known, but the commonest reason for a refusal can be looked up. */
async function reasonOf(account: Account, mailingId: number, error: unknown): Promise<ServiceFailure | null> {
  if (!(error instanceof ServiceFailure) || error.kind !== 'refused') {
    return null;
  }
  const mailing = await requireMailing(account, mailingId).catch(unknownOrNull);
  if (mailing === null || mailing instanceof ServiceFailure) {
    return mailing;
  }
  if (mailing.type !== '' && mailing.type !== 'campaign') {
    return new ServiceFailure(
      'refused',
      `E-mail ${mailingId} is of the type “${quotableWords(account, mailing.type, mailingTypeWords)}”, and only campaign e-mails can be sent to one address.`,
    );
  }
  if (mailing.status !== '' && mailing.status !== 'activated') {
    return new ServiceFailure(
      'refused',
      `E-mail ${mailingId} has the status “${quotableWords(account, mailing.status, mailingStatusWords)}”, so it must be activated before it can be sent.`,
    );
  }
  return null;
}

/** Of what can go wrong with the look-up, only that there is no such mailing explains the refusal. */
function unknownOrNull(error: unknown): ServiceFailure | null {
  return error instanceof ServiceFailure && error.kind === 'invalid_input' ? error : null;
}
