import { defineSearch, type PlainOutputField } from 'zapier-platform-core';
import { countsOutput, readStatistics } from '../api/mailings/statistics.ts';
import { mailingIn, mailingInput } from '../common/mailings/mailing_inputs.ts';
import { mailingOutput, mailingOutputFields, mailingSample } from '../common/mailings/mailing_outputs.ts';
import { performing } from '../common/perform.ts';
import { toldLater } from '../common/told_later.ts';

/** Output fields for what is counted of one kind. */
const counted = (key: string, label: string): PlainOutputField[] => [
  { key: `${key}s`, label: `${label}s`, type: 'integer' },
  { key: `unique_${key}s`, label: `Unique ${label}s`, type: 'integer' },
  { key: `${key}_rate`, label: `${label} Rate in Percent of Recipients`, type: 'number' },
];

export default defineSearch({
  key: 'find_mailing_statistics',
  noun: 'Mailing Statistics',
  display: {
    label: 'Find Mailing Statistics',
    description: 'Finds the figures of a mailing: recipients, opens, clicks, unsubscribes, complaints and errors, with rates.',
  },
  operation: {
    inputFields: [mailingInput],
    perform: performing('running', async (account, input) => {
      const meant = mailingIn(input);
      const statistics = await readStatistics(account, meant);
      return statistics === null ? [] : [{ ...mailingOutput(statistics.mailing ?? meant), ...countsOutput(statistics.counts) }];
    }),
    outputFields: [
      toldLater([
        ...mailingOutputFields,
        { key: 'deliveries', label: 'Deliveries', type: 'integer' },
        ...counted('opening', 'Open'),
        ...counted('click', 'Click'),
        ...counted('delivery_error', 'Delivery Error'),
        ...counted('unsubscribe', 'Unsubscribe'),
        ...counted('spam_complaint', 'Spam Complaint'),
        { key: 'unknown', label: 'Unknown Outcomes', type: 'integer' },
      ]),
    ],
    sample: {
      ...mailingSample,
      ...countsOutput({
        ...{ destinations: 1200, deliveries: { total: 1190, unique: null }, errors: { total: 10, unique: 10 } },
        ...{ impressions: { total: 512, unique: 420 }, clicks: { total: 131, unique: 96 }, unsubscribes: { total: 3, unique: 3 } },
        ...{ abuses: { total: 0, unique: 0 }, unknown: { total: 0, unique: null } },
      }),
    },
  },
});
