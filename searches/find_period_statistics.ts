import { defineSearch } from 'zapier-platform-core';
import { statisticsOutputFields, statisticsSample } from '../common/mailings/statistics_fields.ts';
import { performing } from '../common/perform.ts';
import { MAX_MAILINGS, readPeriodStatistics, summed } from '../mailingwork/mailings/period_statistics.ts';
import { toRawDate } from '../webservice/values/time.ts';
import { expectedForms, writeDate } from '../webservice/values/typed_dates.ts';
import { optionalId } from '../zapier/inputs/ids.ts';
import { InputFailure, missing, text } from '../zapier/inputs/input.ts';

const from = { key: 'from', label: 'From' };
const to = { key: 'to', label: 'To' };
const continueWith = { key: 'continue_with', label: 'Continue With' };

export default defineSearch({
  key: 'find_period_statistics',
  noun: 'Period Statistics',
  display: {
    label: 'Find Period Statistics',
    description: 'Finds the total recipients, opens, clicks, bounces and unsubscribes of all e-mails sent in a period, with each e-mail as a line item.',
  },
  operation: {
    inputFields: [
      { ...from, required: true, helpText: 'The first day, such as 2026-11-01 or 01.11.2026.' },
      { ...to, required: false, helpText: 'The last day, such as 2026-11-30 or 30.11.2026. Leave empty for today.' },
      {
        ...continueWith,
        required: false,
        helpText: `One step counts up to ${MAX_MAILINGS} e-mails, fewer if they are large. For the others, map *Continue With* from the previous step, such as 4711.`,
      },
    ],
    perform: performing('running', async (account, input) => {
      const now = Date.now();
      const day = ({ key, label }: typeof from): string | undefined => {
        const written = text(input[key]);
        const read = written && writeDate(written, 'date', account.timeZone);
        if (written !== undefined && !read) {
          throw new InputFailure(`“${label}” must be ${expectedForms.date}.`);
        }
        return read || undefined;
      };
      const [first, last = toRawDate(now, account.timeZone).slice(0, 10)] = [day(from), day(to)];
      if (first === undefined) {
        throw missing(from.label);
      }
      if (first > last) {
        throw new InputFailure(`“${from.label}” must not be after “${to.label}”.`);
      }
      return [await readPeriodStatistics(account, { from: first, to: last, continueWith: optionalId(input, continueWith) }, now)];
    }),
    outputFields: [
      { key: 'mailing_count', label: 'Number of E-Mails', type: 'integer' },
      ...statisticsOutputFields.filter(({ key }) => summed.some((one) => one === key)).map((field) => ({ ...field, label: `Total ${field.label}` })),
      { key: 'complete', label: 'Complete', type: 'boolean' },
      { key: 'continue_with', label: 'Continue With', type: 'integer' },
      ...statisticsOutputFields.map((field) => ({ ...field, key: `mailings[]${field.key}` })),
    ],
    sample: {
      mailing_count: 1,
      ...Object.fromEntries(summed.map((key) => [key, statisticsSample[key]])),
      complete: true,
      continue_with: null,
      mailings: [statisticsSample],
    },
  },
});
