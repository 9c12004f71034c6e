import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { inParallel } from '../../webservice/parallel.ts';
import { contains } from '../../webservice/values/matching.ts';
import type { Account } from '../connection/account.ts';
import { type Click, getLinksByEmailId, type Link } from '../functions/activity/statistics.ts';
import { type ChosenMailing, chooseMailings, type MailingChoice } from './mailing_choice.ts';

/** Mailings that are read at the same time. */
const CONCURRENCY = 3;

/** The links a user means: chosen ones, or else those whose address contains a text, or else all. */
export interface LinkChoice {
  readonly ids: readonly number[];
  readonly urlContains: string | undefined;
}

/** Whether a click went to one of the links. A click that does not tell is taken to have done so. */
export function wentTo({ link }: Pick<Click, 'link'>, { ids, urlContains }: LinkChoice): boolean {
  if (ids.length > 0) {
    return link === null || link.id === null || ids.includes(link.id);
  }
  return urlContains === undefined || link === null || link.url === '' || [link.url, decoded(link.url)].some((url) => contains(url, urlContains));
}

/** The address as people read it; one that is encoded otherwise stays as it is. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A tracked link with the mailing it stands in. */
export interface LinkOfMailing extends Link {
  readonly mailing: ChosenMailing;
}

/**
 * The tracked links of some mailings; a mailing that is gone or has not been sent has none.
 *
 * @throws ServiceFailure
 */
export async function readLinks(account: Account, choice: MailingChoice): Promise<LinkOfMailing[]> {
  const { mailings } = await chooseMailings(account, choice, Date.now());
  const links = await inParallel(mailings, CONCURRENCY, async (mailing) => (await linksOf(account, mailing.id)).map((link) => ({ ...link, mailing })));
  return [...new Map(links.flat().map((link) => [link.id, link])).values()];
}

/**
 * The tracked links of one mailing; one that is gone or has not been sent has none.
 *
 * @throws ServiceFailure
 */
export async function linksOf(account: Account, emailId: number): Promise<Link[]> {
  try {
    return await account.call(getLinksByEmailId, { emailId });
  } catch (error) {
    if (error instanceof ServiceFailure && (error.code === 3 || error.code === 4)) {
      return [];
    }
    throw error;
  }
}
