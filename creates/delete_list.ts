import { defineCreate } from 'zapier-platform-core';
import { listInput } from '../common/inputs.ts';
import { listSample, removedListOutput, removedListOutputFields } from '../common/lists/list_outputs.ts';
import { performing } from '../common/perform.ts';
import { removeList } from '../mailingwork/subscribers/removals.ts';
import { requiredId } from '../zapier/inputs/ids.ts';
import { confirmInput, lossNotice, requireConfirmed } from '../zapier/operations/confirmation.ts';

const YES = 'Yes, Delete for Good';

export default defineCreate({
  key: 'delete_list',
  noun: 'List',
  display: { label: 'Delete List', description: 'Deletes a subscriber list with all its memberships for good.' },
  operation: {
    inputFields: [
      lossNotice('You cannot look up afterwards who was in the list. Opt-in setups, opt-out setups, e-mails and Zaps can no longer use it.'),
      listInput,
      confirmInput(YES),
    ],
    perform: performing('running at least once', async (account, input) => {
      requireConfirmed(input, YES);
      const id = requiredId(input, listInput);
      const removed = await removeList(account, id);
      return removedListOutput(removed ?? { id, name: null, description: null, members: null }, removed === null ? 'already_gone' : 'deleted');
    }),
    outputFields: removedListOutputFields,
    sample: { ...listSample, removed_subscriber_count: 1250, status: 'deleted' },
  },
});
