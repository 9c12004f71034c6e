import { defineSearch } from 'zapier-platform-core';
import { mailingInput, mailingOutputFields, mailingSample } from '../common/mailings/mailing_fields.ts';
import { performing } from '../common/perform.ts';
import { readStatistics } from '../mailingwork/mailings/mailing_statistics.ts';
import { statisticsOutput } from '../mailingwork/mailings/mailing_statistics_output.ts';
import { MAX_ROWS } from '../mailingwork/paging/count_pages.ts';
import { requiredId } from '../zapier/inputs/ids.ts';
import { readableNumber } from '../zapier/operations/readable_number.ts';

export default defineSearch({
  key: 'find_mailing_statistics',
  noun: 'E-Mail Statistics',
  display: {
    label: 'Find E-Mail Statistics',
    description: 'Finds the recipients, openings, clicks, bounces and unsubscribes of an e-mail, with their rates.',
  },
  operation: {
    inputFields: [
      {
        ...mailingInput,
        helpText: `Up to ${readableNumber(MAX_ROWS)} rows of each kind are counted, in at most 20 seconds. Beyond that *Complete* is false: the numbers are lower bounds then, and rates stay empty.`,
      },
    ],
    perform: performing('running', async (account, input) => {
      const id = requiredId(input, mailingInput);
      const statistics = await readStatistics(account, id);
      return statistics === null ? [] : [statisticsOutput(id, statistics, account.timeZone)];
    }),
    outputFields: [
      ...mailingOutputFields,
      { key: 'emails_sent', label: 'E-Mails Sent', type: 'integer' },
      { key: 'recipients', label: 'Recipients', type: 'integer' },
      { key: 'openings', label: 'Openings', type: 'integer' },
      { key: 'unique_openings', label: 'Unique Openings', type: 'integer' },
      { key: 'opening_rate', label: 'Opening Rate in Percent', type: 'number' },
      { key: 'clicks', label: 'Clicks', type: 'integer' },
      { key: 'unique_clicks', label: 'Unique Clicks', type: 'integer' },
      { key: 'click_rate', label: 'Click Rate in Percent', type: 'number' },
      { key: 'bounces', label: 'Bounces', type: 'integer' },
      { key: 'hard_bounces', label: 'Hard Bounces', type: 'integer' },
      { key: 'soft_bounces', label: 'Soft Bounces', type: 'integer' },
      { key: 'bounce_rate', label: 'Bounce Rate in Percent', type: 'number' },
      { key: 'unsubscribes', label: 'Unsubscribes', type: 'integer' },
      { key: 'unsubscribe_rate', label: 'Unsubscribe Rate in Percent', type: 'number' },
      { key: 'complete', label: 'Complete', type: 'boolean' },
    ],
    sample: {
      ...mailingSample,
      emails_sent: 1000,
      recipients: 1000,
      openings: 512,
      unique_openings: 420,
      opening_rate: 42,
      clicks: 131,
      unique_clicks: 96,
      click_rate: 9.6,
      bounces: 12,
      hard_bounces: 4,
      soft_bounces: 8,
      bounce_rate: 1.2,
      unsubscribes: 3,
      unsubscribe_rate: 0.3,
      complete: true,
    },
  },
});
