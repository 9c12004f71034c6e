import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { readNames } from '../../webservice/names/name_table.ts';
import { toIsoDate } from '../../webservice/values/time.ts';
import { Tally } from '../activity/tally.ts';
import type { Account } from '../connection/account.ts';
import { onlyEmailField } from '../fields/fields.ts';
import { getBouncesByEmailId } from '../functions/activity/bounces.ts';
import { clickOptions, getClicksByEmailId, getOpeningsByEmailId, openingOptions } from '../functions/activity/statistics.ts';
import type { Mailing } from '../functions/mailings/email_lookup.ts';
import { getOptouts } from '../functions/subscribers/opt_in_out.ts';
import { getRecipientsByEmailId } from '../functions/subscribers/recipient_lookup.ts';
import { fieldsTable } from '../names/tables.ts';
import { countPages, type ReadPage } from '../paging/count_pages.ts';
import { readMailing } from './mailings.ts';

/** What became of a mailing. */
export interface MailingStatistics {
  /** null where it could not be read. */
  readonly mailing: Mailing | null;
  readonly sendings: Tally;
  readonly openings: Tally;
  readonly clicks: Tally;
  readonly bounces: { readonly hard: Tally; readonly soft: Tally; readonly all: Tally };
  readonly optOuts: Tally;
  /** False where there was too much to count: the numbers are lower bounds then. */
  readonly complete: Readonly<Record<'sendings' | 'openings' | 'clicks' | 'bounces' | 'optOuts', boolean>>;
}

/** Types that go out once, so that no subscriber can unsubscribe through them before their sending time. */
const SENT_ONCE = ['standard', 'abtest', 'abwinner'];
/** What the functions say of an e-mail that has not been sent yet. */
const NOT_SENT = 4;

/**
 * Counts what became of a mailing, all kinds side by side. The work is bounded in rows and time, and no rows are kept.
 *
 * @param known the mailing, where it was read before
 * @returns null where there is no such mailing
 * @throws ServiceFailure
 */
export async function readStatistics(account: Account, emailId: number, known?: Mailing): Promise<MailingStatistics | null> {
  const [mailing, fields] = await Promise.all([
    known ?? readMailing(account, emailId, { atMostMs: account.budget.part('optionalRead') }).catch(() => null),
    readNames(account, fieldsTable, []),
  ]);
  // No values are needed, but without this option rows may hold those of all fields.
  const wanted = onlyEmailField(fields);
  const [sendings, openings, clicks, optOuts] = [new Tally(), new Tally(), new Tally(), new Tally()];
  const bounces = { hard: new Tally(), soft: new Tally(), all: new Tally() };
  const failed = new AbortController();
  const count = <Row>(read: ReadPage<Row>, take: (row: Row) => void): Promise<boolean> =>
    countPages(account, read, take, failed.signal).catch(noneBeforeSending);
  const counted = Promise.all([
    count(
      (advanced, options) => account.call(getRecipientsByEmailId, { emailId, advanced }, options),
      ({ recipient }) => sendings.add(recipient),
    ),
    count(
      (advanced, options) => account.call(getOpeningsByEmailId, { emailId, advanced: { ...advanced, ...openingOptions, ...wanted } }, options),
      ({ recipient }) => openings.add(recipient),
    ),
    count(
      (advanced, options) => account.call(getClicksByEmailId, { emailId, advanced: { ...advanced, ...clickOptions, ...wanted } }, options),
      ({ recipient }) => clicks.add(recipient),
    ),
    count(
      (advanced, options) => account.call(getBouncesByEmailId, { emailId, advanced }, options),
      ({ recipient, type }) => {
        bounces.all.add(recipient);
        const kind = type?.toLowerCase();
        if (kind === 'hard' || kind === 'soft') {
          bounces[kind].add(recipient);
        }
      },
    ),
    // Opt-outs are listed for the whole account; each names the mailing it came through.
    count(
      (page, options) => account.call(getOptouts, { advanced: { ...page, ...wanted, startDate: sentOnceAt(mailing, account.timeZone) } }, options),
      ({ recipient, email }) => {
        if (email === emailId) {
          optOuts.add(recipient);
        }
      },
    ),
  ]);
  const results = await counted.catch(nullIfUnknown).finally(() => failed.abort());
  if (results === null) {
    return null;
  }
  const [sent, opened, clicked, bounced, left] = results;
  return {
    mailing,
    sendings,
    openings,
    clicks,
    bounces,
    optOuts,
    complete: { sendings: sent, openings: opened, clicks: clicked, bounces: bounced, optOuts: left },
  };
}

/**
 * Null where there is no such mailing. Of what is sent, only its id can be at fault: the e-mail field is one of the account's. So a value that is refused
 * is that id.
 *
 * @throws whatever else went wrong
 */
export function nullIfUnknown(error: unknown): null {
  if (error instanceof ServiceFailure && (error.kind === 'not_found' || error.kind === 'invalid_input')) {
    return null;
  }
  throw error;
}

/**
 * That all was counted, where nothing can have happened to a mailing yet.
 *
 * @throws whatever else went wrong
 */
export function noneBeforeSending(error: unknown): true {
  if (error instanceof ServiceFailure && error.code === NOT_SENT) {
    return true;
  }
  throw error;
}

/** Spares the opt-outs from before a mailing that went out once. */
function sentOnceAt(mailing: Mailing | null, timeZone: string): string | undefined {
  const { type = '', sendingTime = null } = mailing ?? {};
  return SENT_ONCE.includes(type) && sendingTime !== null && toIsoDate(sendingTime, timeZone) !== null ? sendingTime : undefined;
}
