import type { CallOptions } from '../../webservice/calls/call_options.ts';
import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { unknownId } from '../../webservice/names/known_ids.ts';
import { matching } from '../../webservice/values/matching.ts';
import type { Account } from '../connection/account.ts';
import { getEmailById, getMailings, type Mailing, mailingStatuses, mailingTypes } from '../functions/mailings/email_lookup.ts';
import { mailingStatusWords, mailingTypeWords, wordsFor } from '../names/words.ts';
import { readPages } from '../paging/pages.ts';

/** What a mailing can be at. */
export type MailingStatus = (typeof mailingStatuses)[number];

/** What GetMailings can be asked to leave out. */
export interface MailingFilter {
  readonly status?: MailingStatus | undefined;
  readonly type?: (typeof mailingTypes)[number] | undefined;
}

/**
 * All mailings of the account, newest first: those with the highest ids (assumed, see GetMailings in the catalogue).
 *
 * @throws ServiceFailure
 */
export async function readMailings(account: Account, filter: MailingFilter = {}): Promise<Mailing[]> {
  const { rows } = await readPages((page) => account.call(getMailings, { advanced: { ...filter, ...page } }));
  // Pages overlap, so a mailing that was changed between two of them comes twice.
  const byId = new Map(rows.map((mailing) => [mailing.id, mailing]));
  return [...byId.values()].filter((mailing) => fits(mailing, filter)).toSorted((one, other) => other.id - one.id);
}

/**
 * The campaign mailings that are at one of some statuses, newest first. Those whose type or status is not told, or in unknown words, are among
 * them.
 *
 * @throws ServiceFailure
 */
export async function readCampaigns(account: Account, statuses: readonly [MailingStatus, ...MailingStatus[]]): Promise<Mailing[]> {
  const [status, ...others] = statuses;
  const mailings = await readMailings(account, { type: 'campaign', ...(others.length === 0 ? { status } : {}) });
  return mailings.filter((mailing) => statuses.some((wanted) => fits(mailing, { status: wanted })));
}

/** A host that does not know the filter answers with everything. What a mailing does not tell, or in unknown words, speaks against nothing. */
export function fits({ status, type }: Mailing, filter: MailingFilter): boolean {
  return isOrMayBe(status, filter.status, mailingStatuses) && isOrMayBe(type, filter.type, mailingTypes);
}

function isOrMayBe(value: string, wanted: string | undefined, known: readonly string[]): boolean {
  return wanted === undefined || value === wanted || !known.includes(value);
}

/** More than a Zap can use; the subject finds a certain one. */
const MAX_FOUND = 100;

/**
 * Finds mailings by what they are called: those with exactly this subject or description first, each group newest first.
 *
 * @param search the subject or the description, and whether a part of it is enough; without a name all mailings are found
 * @throws ServiceFailure
 */
export async function findMailings(
  account: Account,
  search: { readonly name: string | undefined; readonly partial: boolean },
  filter: MailingFilter,
): Promise<Mailing[]> {
  const mailings = await readMailings(account, filter);
  const found = search.name === undefined ? mailings : matching(mailings, search.name, ({ subject, description }) => [subject, description], search.partial);
  return found.slice(0, MAX_FOUND);
}

/**
 * Reads one mailing.
 *
 * @throws ServiceFailure
 */
export async function readMailing(account: Account, id: number, options?: CallOptions): Promise<Mailing> {
  const { behavior, subject, description, status, sendingTime } = await account.call(getEmailById, { emailId: id }, options);
  return { id, subject, description, type: behavior, status, sendingTime };
}

/**
 * Reads one mailing that a user chose.
 *
 * @throws ServiceFailure of the kind `invalid_input` where there is no such mailing
 */
export async function requireMailing(account: Account, id: number): Promise<Mailing> {
  try {
    return await readMailing(account, id);
  } catch (error) {
    // The codes of GetEmailById are not documented, so whether the mailing is the reason is looked up.
    if (error instanceof ServiceFailure && error.kind === 'refused' && !(await isListed(account, id))) {
      throw unknownId('E-mail', id);
    }
    throw error;
  }
}

/** Whether GetMailings knows a mailing; where it cannot be asked, nothing speaks against it. */
async function isListed(account: Account, id: number): Promise<boolean> {
  const mailings = await readMailings(account).catch(() => null);
  return mailings === null || mailings.some((mailing) => mailing.id === id);
}

/** What a mailing is called in a dropdown: many share a subject, so its type and the day it was sent, or its status, stand beside the id. */
export function mailingLabel({ id, subject, description, type, sendingTime, status }: Mailing): string {
  const facts = [id, wordsFor(type, mailingTypeWords), sendingTime?.slice(0, 10) || wordsFor(status, mailingStatusWords)].filter((fact) => fact !== '');
  return `${subject || description || 'E-mail without subject'} (${facts.join(', ')})`;
}
