import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { inParallel } from '../../webservice/parallel.ts';
import type { Account } from '../connection/account.ts';
import { onlyFields } from '../fields/fields.ts';
import type { Activity } from '../functions/activity/shared.ts';
import type { ChosenMailing, WatchedMailings } from '../mailings/mailing_choice.ts';
import { NEWEST_ROWS, NewestOf, newestRows } from '../paging/newest_rows.ts';
import type { Page } from '../paging/pages.ts';

/** What a function that tells what happened to a mailing can be asked for. */
export type ActivityOptions = { readonly startDate: string; readonly fieldId?: string } & Page;

/** A function of the webservice that tells what happened to one mailing. */
export interface ActivitySource<Row extends Activity> {
  readonly read: (account: Account, emailId: number, options: ActivityOptions) => Promise<readonly Row[]>;
  /** Error codes that say there is nothing to tell, because the mailing is gone or has not been sent. */
  readonly nothingCodes: readonly (number | string)[];
}

/** Something that happened to a mailing and a subscriber. */
export interface MailingActivity<Row extends Activity> {
  readonly mailing: ChosenMailing;
  readonly date: string | null;
  readonly row: Row;
}

/** Mailings that are read at the same time. */
const CONCURRENCY = 3;

/** When a poll happens, and whether it is the first one, which looks further than later ones (see `Poll` in common/polling.ts). */
export interface PollTime {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly isFirst: boolean;
}

/**
 * The latest activities of mailings, newest first: the newest of all, whatever mailing they belong to. The first poll tells twice as much where that
 * costs no more calls, and behind it, as far as the time goes, the activities of the mailings that would replace deleted ones.
 *
 * @param fieldIds the fields whose values are wanted
 * @throws ServiceFailure, also where the time does not suffice: half of the mailings would be the same half every time
 */
export async function readActivities<Row extends Activity>(
  account: Account,
  source: ActivitySource<Row>,
  { mailings, replacements }: WatchedMailings,
  fieldIds: readonly number[],
  { now, isFirst }: PollTime,
): Promise<MailingActivity<Row>[]> {
  const most = (isFirst ? 2 : 1) * NEWEST_ROWS;
  const wanted = onlyFields(fieldIds);
  const read = async (mailing: ChosenMailing): Promise<MailingActivity<Row>[]> => {
    const rows = await newestRows((startDate, page) => source.read(account, mailing.id, { startDate, ...wanted, ...page }), now, most);
    return rows.map((row) => ({ mailing, date: row.date, row }));
  };
  let gone = 0;
  const watched = new NewestOf<MailingActivity<Row>>(most);
  await inParallel(mailings, CONCURRENCY, async (mailing) => {
    try {
      watched.add(await read(mailing));
    } catch (error) {
      if (!(error instanceof ServiceFailure) || error.code === undefined || !source.nothingCodes.includes(error.code)) {
        throw error;
      }
      gone += mailing.subject === null ? 1 : 0;
    }
  });
  if (mailings[0] !== undefined && gone === mailings.length) {
    throw new ServiceFailure('not_found', `E-mail ${mailings[0].id} does not exist in this account.`);
  }
  // Without these a Zap works as well; they must not keep it from being turned on.
  const further = new NewestOf<MailingActivity<Row>>(most);
  await inParallel(isFirst ? replacements : [], CONCURRENCY, async (mailing) => {
    if (account.budget.remaining() >= account.budget.part('oneMoreSource')) {
      further.add(await read(mailing).catch(() => []));
    }
  });
  return [...watched.rows(), ...further.rows()];
}
