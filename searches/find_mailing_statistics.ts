import { defineSearch } from 'zapier-platform-core';
import { mailingInput } from '../common/mailings/mailing_fields.ts';
import { statisticsOutputFields, statisticsSample } from '../common/mailings/statistics_fields.ts';
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
    description: 'Finds the recipients, opens, clicks, bounces and unsubscribes of an e-mail, with the rates.',
  },
  operation: {
    inputFields: [
      {
        ...mailingInput,
        helpText: `Up to ${readableNumber(MAX_ROWS)} events of each kind are counted, in at most 20 seconds. If there are more, *Complete* is false, the numbers are minimums and the rates are empty.`,
      },
    ],
    perform: performing('running', async (account, input) => {
      const id = requiredId(input, mailingInput);
      const statistics = await readStatistics(account, id);
      return statistics === null ? [] : [statisticsOutput(id, statistics, account.timeZone)];
    }),
    outputFields: statisticsOutputFields,
    sample: statisticsSample,
  },
});
