import type { Account } from './account.ts';
import { getMailings, type Mailing, type mailingStatuses, type mailingTypes } from './functions/emails.ts';
import { readPages } from './pages.ts';

/** What GetMailings can be asked to leave out. */
export interface MailingFilter {
  readonly status?: (typeof mailingStatuses)[number];
  readonly type?: (typeof mailingTypes)[number];
}

/**
 * All mailings of the account, newest first. Assumed: ids grow, so the highest is the newest.
 *
 * @throws MailingworkFailure
 */
export async function readMailings(account: Account, filter: MailingFilter = {}): Promise<Mailing[]> {
  const mailings = await readPages((page) => account.call(getMailings, { advanced: { ...filter, ...page } }));
  return mailings.toSorted((one, other) => other.id - one.id);
}

/** What a mailing is called in a dropdown: many share a subject, so the day it was sent, or its status, stands beside the id. */
export function mailingLabel({ id, subject, description, sendingTime, status }: Mailing): string {
  const when = sendingTime?.slice(0, 10) || status;
  return `${subject || description || 'E-mail without subject'} (${when === '' ? id : `${id}, ${when}`})`;
}
