import type { Account } from '../connection/account.ts';
import { getRecipientsByEmailId, type Sending } from '../functions/subscribers/recipient_lookup.ts';
import { readStep, type Step } from '../paging/steps.ts';
import { noneBeforeSending, nullIfUnknown } from './mailing_statistics.ts';

/**
 * Reads who got a mailing, and when.
 *
 * @param start recipients that earlier steps have read
 * @returns null where there is no such mailing; one that has not been sent has no recipients
 * @throws ServiceFailure
 */
export async function readRecipients(account: Account, emailId: number, start: number): Promise<Step<Sending> | null> {
  const step = await readStep((advanced) => account.call(getRecipientsByEmailId, { emailId, advanced }), start)
    .catch(noneBeforeSending)
    .catch(nullIfUnknown);
  return step === true ? { rows: [], next: null } : step;
}
