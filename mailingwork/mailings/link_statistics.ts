import { readNames } from '../../webservice/names/name_table.ts';
import { Tally } from '../activity/tally.ts';
import type { Account } from '../connection/account.ts';
import { onlyEmailField } from '../fields/fields.ts';
import { type Click, clickOptions, getClicksByEmailId } from '../functions/activity/statistics.ts';
import { fieldsTable } from '../names/tables.ts';
import { countPages } from '../paging/count_pages.ts';
import { linksOf } from './links.ts';
import { noneBeforeSending, nullIfUnknown } from './mailing_statistics.ts';

/** A link, and how often it was clicked. */
export interface CountedLink {
  /** null, like the address, where the clicks do not tell it. */
  readonly id: number | null;
  readonly url: string | null;
  readonly clicks: Tally;
}

/** The clicks of one mailing. */
export interface LinkStatistics {
  readonly clicks: Tally;
  /** The most clicked first; those without a click too. */
  readonly links: readonly CountedLink[];
  /** False where there was too much to count: the numbers are lower bounds then. */
  readonly complete: boolean;
}

/**
 * Counts the clicks on each link of a mailing. The work is bounded in rows and time.
 *
 * @returns null where there is no such mailing
 * @throws ServiceFailure
 */
export async function readLinkStatistics(account: Account, emailId: number): Promise<LinkStatistics | null> {
  const wanted = onlyEmailField(await readNames(account, fieldsTable, []));
  const clicks = new Tally();
  const counted = new Map<number | string, CountedLink>();
  const take = ({ link, recipient }: Click): void => {
    const { id = null, url = '' } = link ?? {};
    const known = counted.get(id ?? url) ?? { id, url: url || null, clicks: new Tally() };
    counted.set(id ?? url, known);
    known.clicks.add(recipient);
    clicks.add(recipient);
  };
  const failed = new AbortController();
  const results = await Promise.all([
    countPages(
      account,
      (page, options) => account.call(getClicksByEmailId, { emailId, advanced: { ...page, ...clickOptions, ...wanted } }, options),
      take,
      failed.signal,
    ).catch(noneBeforeSending),
    linksOf(account, emailId),
  ])
    .catch(nullIfUnknown)
    .finally(() => failed.abort());
  if (results === null) {
    return null;
  }
  const [complete, links] = results;
  for (const { id, url } of links) {
    counted.set(id, { id, url: url || counted.get(id)?.url || null, clicks: counted.get(id)?.clicks ?? new Tally() });
  }
  return { clicks, links: [...counted.values()].toSorted((one, other) => other.clicks.total - one.clicks.total), complete };
}
