import { percent } from '../../webservice/values/percent.ts';
import { mailingOutput } from './mailing_outputs.ts';
import type { MailingStatistics } from './mailing_statistics.ts';

/** What the statistics of a mailing look like to a Zap. */
export function statisticsOutput(id: number, statistics: MailingStatistics, timeZone: string) {
  const { mailing, sendings, openings, clicks, bounces, optOuts, complete } = statistics;
  const recipients = complete.sendings ? sendings.people : 0;
  const rate = (kind: keyof typeof complete, people: number) => (complete[kind] ? percent(people, recipients) : null);
  return {
    ...mailingOutput(mailing ?? { id }, timeZone),
    emails_sent: sendings.total,
    recipients: sendings.people,
    openings: openings.total,
    unique_openings: openings.people,
    opening_rate: rate('openings', openings.people),
    clicks: clicks.total,
    unique_clicks: clicks.people,
    click_rate: rate('clicks', clicks.people),
    bounces: bounces.all.people,
    hard_bounces: bounces.hard.people,
    soft_bounces: bounces.soft.people,
    bounce_rate: rate('bounces', bounces.all.people),
    unsubscribes: optOuts.people,
    unsubscribe_rate: rate('optOuts', optOuts.people),
    complete: Object.values(complete).every(Boolean),
  };
}
