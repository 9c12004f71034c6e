import { unknownId } from '../../webservice/names/known_ids.ts';
import { toRawDate } from '../../webservice/values/time.ts';
import type { Account } from '../connection/account.ts';
import { sentAt, wasSent } from './mailing_choice.ts';
import { readStatistics } from './mailing_statistics.ts';
import { statisticsOutput } from './mailing_statistics_output.ts';
import { readMailings } from './mailings.ts';

/** Each mailing takes five calls or more, so that one step reads no more of them. */
export const MAX_MAILINGS = 10;

/** Which mailings are counted. */
export interface StatisticsPeriod {
  /** First and last day: `YYYY-MM-DD` in the account's time zone. */
  readonly from: string;
  readonly to: string;
  /** The mailing to go on with; all of the period where that is left out. */
  readonly continueWith: number | undefined;
}

/** Numbers of one mailing that have a sum. */
export const summed = [
  'emails_sent',
  'recipients',
  'openings',
  'unique_openings',
  'clicks',
  'unique_clicks',
  'bounces',
  'hard_bounces',
  'soft_bounces',
  'unsubscribes',
] as const;

/**
 * Counts what became of the mailings that were sent in a period, the earliest first, as many as there is time for. One that could not be counted
 * completely is left to the next step, which has all of its time for it.
 *
 * @param now milliseconds since 1970
 * @throws ServiceFailure, also where the mailing to go on with is not one of the period
 */
export async function readPeriodStatistics(account: Account, { from, to, continueWith }: StatisticsPeriod, now: number) {
  const sentBy = toRawDate(now, account.timeZone);
  const mailings = (await readMailings(account))
    .filter((mailing) => wasSent(mailing, sentBy) && sentAt(mailing).slice(0, 10) >= from && sentAt(mailing).slice(0, 10) <= to)
    .toSorted((one, other) => sentAt(one).localeCompare(sentAt(other)) || one.id - other.id);
  const start = continueWith === undefined ? 0 : mailings.findIndex(({ id }) => id === continueWith);
  if (continueWith !== undefined && start < 0) {
    throw unknownId('E-mail', continueWith);
  }
  const found: ReturnType<typeof statisticsOutput>[] = [];
  let next = start;
  for (const mailing of mailings.slice(start, start + MAX_MAILINGS)) {
    if (found.length > 0 && account.budget.remaining() < account.budget.part('oneMoreSource')) {
      break;
    }
    const statistics = await readStatistics(account, mailing.id, mailing);
    const output = statistics && statisticsOutput(mailing.id, statistics, account.timeZone);
    if (output !== null && !output.complete && found.length > 0) {
      break;
    }
    found.push(...(output === null ? [] : [output]));
    next += 1;
  }
  const sum = (key: (typeof summed)[number]): number => found.reduce((total, output) => total + output[key], 0);
  return {
    mailing_count: found.length,
    ...Object.fromEntries(summed.map((key) => [key, sum(key)])),
    complete: found.every(({ complete }) => complete) && next >= mailings.length,
    continue_with: mailings[next]?.id ?? null,
    mailings: found,
  };
}
