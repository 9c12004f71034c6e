import { defineCreate } from 'zapier-platform-core';
import { requiredSubscriber, subscriberInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { subscriberFieldOutputs } from '../common/subscribers/subscriber_outputs.ts';
import { removedSubscriber, subscriberOutputFields, subscriberSample } from '../common/subscribers/subscriber_result.ts';
import { removeSubscribers } from '../mailingwork/subscribers/removals.ts';
import { yes, yesOrNoChoices } from '../zapier/inputs/input.ts';
import { confirmInput, lossNotice, requireConfirmed } from '../zapier/operations/confirmation.ts';

const YES = 'Yes, Delete for Good';
const ALL_RECORDS = 'Delete All Subscribers with the Address';

export default defineCreate({
  key: 'delete_subscriber',
  noun: 'Subscriber',
  display: { label: 'Delete Subscriber', description: 'Deletes a subscriber with all field values and list memberships for good.' },
  operation: {
    inputFields: [
      lossNotice('The subscriber is deleted with all field values and list memberships. To unsubscribe without deleting, use **Opt Out Subscriber**.'),
      subscriberInput(
        'An address deletes every subscriber who has it, an ID only that one. People who have not yet confirmed their double opt-in may not be found by address.',
      ),
      {
        key: 'all_records',
        label: ALL_RECORDS,
        choices: yesOrNoChoices,
        required: false,
        helpText: 'If several subscribers have the address, none is deleted unless you choose *yes*.',
      },
      confirmInput(YES),
    ],
    perform: performing('running at least once', async (account, input) => {
      requireConfirmed(input, YES);
      const subscriber = requiredSubscriber(input);
      return removedSubscriber(account, subscriber, await removeSubscribers(account, subscriber, yes(input.all_records, ALL_RECORDS)));
    }),
    outputFields: [
      ...subscriberOutputFields,
      { key: 'status', label: 'Status' },
      { key: 'removed_records', label: 'All Deleted Subscribers as JSON' },
      subscriberFieldOutputs,
    ],
    sample: { ...subscriberSample, status: 'deleted', removed_records: JSON.stringify([subscriberSample]) },
  },
});
