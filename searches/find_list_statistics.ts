import { defineSearch } from 'zapier-platform-core';
import { listInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { readListStatistics } from '../mailingwork/lists/list_statistics.ts';
import { requiredId } from '../zapier/inputs/ids.ts';

export default defineSearch({
  key: 'find_list_statistics',
  noun: 'List Statistics',
  display: { label: 'Find List Statistics', description: 'Finds the number of subscribers in a list, in total and by opt status.' },
  operation: {
    inputFields: [listInput],
    perform: performing('running', async (account, input) => {
      const id = requiredId(input, listInput);
      const list = await readListStatistics(account, id);
      return list === null ? [] : [{ list_id: list.id, list_name: list.name, subscriber_count: list.members, opt_statuses: list.optStatuses ?? [] }];
    }),
    outputFields: [
      { key: 'list_id', label: 'List ID', type: 'integer' },
      { key: 'list_name', label: 'List Name' },
      { key: 'subscriber_count', label: 'Subscriber Count', type: 'integer' },
      { key: 'opt_statuses[]status', label: 'Opt Status' },
      { key: 'opt_statuses[]count', label: 'Opt Status Count', type: 'integer' },
    ],
    sample: { list_id: 1, list_name: 'Newsletter', subscriber_count: 1250, opt_statuses: [{ status: 'optin', count: 1250 }] },
  },
});
