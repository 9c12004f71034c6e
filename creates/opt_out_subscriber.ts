import { defineCreate } from 'zapier-platform-core';
import { optOutSetupInput, requiredSubscriber, subscriberInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { optedOutListOutputFields } from '../common/subscribers/subscriber_outputs.ts';
import { listsTable } from '../mailingwork/names/tables.ts';
import { optOutAll } from '../mailingwork/subscribers/opt_in_out.ts';
import { optedOutLists } from '../mailingwork/subscribers/outputs.ts';
import { resolveAddressOrId } from '../mailingwork/subscribers/subscriber_lookup.ts';
import { readNames } from '../webservice/names/name_table.ts';
import { nullOn } from '../webservice/null_on.ts';
import { requiredId } from '../zapier/inputs/ids.ts';

export default defineCreate({
  key: 'opt_out_subscriber',
  noun: 'Opt-Out',
  display: {
    label: 'Opt Out Subscriber',
    description: 'Unsubscribes a subscriber through an opt-out setup.',
  },
  operation: {
    inputFields: [
      subscriberInput('Either way, every subscriber with the address is unsubscribed.'),
      {
        ...optOutSetupInput,
        required: true,
        helpText:
          'Determines the lists. If it sends a confirmation e-mail, the subscriber must confirm first. If MAILINGWORK does not answer, a second one may be sent.',
      },
    ],
    perform: performing('running at least once', async (account, input) => {
      const setupId = requiredId(input, optOutSetupInput);
      const subscriber = requiredSubscriber(input);
      const found = await nullOn(resolveAddressOrId(account, subscriber));
      const { setupName, status, recipientIds, leftListIds } = await optOutAll(account, setupId, found?.ids ?? []);
      const names = await readNames(account, listsTable, leftListIds);
      const left = leftListIds.map((id) => ({ id, value: true }));
      return {
        status,
        subscriber_ids: recipientIds,
        email: found === null ? subscriber : found.email,
        opt_out_setup_id: setupId,
        opt_out_setup_name: setupName,
        ...optedOutLists(left, names),
      };
    }),
    outputFields: [
      { key: 'status', label: 'Status' },
      { key: 'subscriber_ids', label: 'Subscriber IDs', type: 'integer', list: true },
      { key: 'email', label: 'Email' },
      { key: 'opt_out_setup_id', label: 'Opt-Out Setup ID', type: 'integer' },
      { key: 'opt_out_setup_name', label: 'Opt-Out Setup Name' },
      ...optedOutListOutputFields,
    ],
    sample: {
      status: 'completed',
      subscriber_ids: [6049065],
      email: 'max.muster@example.com',
      opt_out_setup_id: 7,
      opt_out_setup_name: 'Newsletter Opt-Out',
      lists: [{ id: 1, name: 'Newsletter', opted_out: true }],
      opted_out_list_ids: [1],
      opted_out_list_names: ['Newsletter'],
    },
  },
});
