import { defineCreate } from 'zapier-platform-core';
import { listInput } from '../common/inputs.ts';
import { listSample, removedListOutput, removedListOutputFields } from '../common/lists/list_outputs.ts';
import { performing } from '../common/perform.ts';
import { removeMembers } from '../mailingwork/subscribers/removals.ts';
import { requiredId } from '../zapier/inputs/ids.ts';
import { confirmInput, lossNotice, requireConfirmed } from '../zapier/operations/confirmation.ts';

const YES = 'Yes, Remove All Members for Good';

export default defineCreate({
  key: 'empty_list',
  noun: 'List',
  display: { label: 'Empty List', description: 'Removes all members from a subscriber list for good. The list itself stays.' },
  operation: {
    inputFields: [
      lossNotice('You cannot look up afterwards who was in the list. To unsubscribe individual people, use **Opt Out Subscriber**.'),
      listInput,
      confirmInput(YES),
    ],
    perform: performing('running', async (account, input) => {
      requireConfirmed(input, YES);
      const id = requiredId(input, listInput);
      return removedListOutput(await removeMembers(account, id), 'emptied');
    }),
    outputFields: removedListOutputFields,
    sample: { ...listSample, removed_subscriber_count: 1250, status: 'emptied' },
  },
});
