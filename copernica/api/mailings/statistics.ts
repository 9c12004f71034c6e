import { nullOn } from '../../../webservice/null_on.ts';
import { percent } from '../../../webservice/values/percent.ts';
import type { Account } from '../connection/account.ts';
import { type DeliveredStatistics, getDocumentMailingStatistics, getTemplateMailingStatistics } from '../methods/mailings.ts';
import type { OfEngine } from './engines.ts';
import { type Mailing, readMailing } from './mailings.ts';

/** What became of a mailing. */
export interface MailingStatistics {
  /** null where it could not be read. */
  readonly mailing: Mailing | null;
  readonly counts: DeliveredStatistics;
}

/**
 * Reads what became of a mailing.
 *
 * @returns null where there is no such mailing
 * @throws ServiceFailure
 */
export async function readStatistics(account: Account, meant: OfEngine): Promise<MailingStatistics | null> {
  const method = meant.engine === 'dnd' ? getTemplateMailingStatistics : getDocumentMailingStatistics;
  const [mailing, counts] = await Promise.all([
    readMailing(account, meant, { atMostMs: account.budget.part('optionalRead') }).catch(() => null),
    nullOn(account.call(method, { emailing: meant.id })),
  ]);
  return counts && { mailing, counts };
}

/** The counts as an output has them; rates are parts of the recipients, counting each once. */
export function countsOutput({ destinations, deliveries, errors, impressions, clicks, unsubscribes, abuses, unknown }: DeliveredStatistics) {
  const rate = ({ unique }: { readonly unique: number | null }) => (unique === null || destinations === null ? null : percent(unique, destinations));
  return {
    recipients: destinations,
    deliveries: deliveries.total,
    openings: impressions.total,
    unique_openings: impressions.unique,
    opening_rate: rate(impressions),
    clicks: clicks.total,
    unique_clicks: clicks.unique,
    click_rate: rate(clicks),
    delivery_errors: errors.total,
    unique_delivery_errors: errors.unique,
    delivery_error_rate: rate(errors),
    unsubscribes: unsubscribes.total,
    unique_unsubscribes: unsubscribes.unique,
    unsubscribe_rate: rate(unsubscribes),
    spam_complaints: abuses.total,
    unique_spam_complaints: abuses.unique,
    spam_complaint_rate: rate(abuses),
    unknown: unknown.total,
  };
}
