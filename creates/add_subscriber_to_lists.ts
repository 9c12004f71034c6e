import { defineCreate } from 'zapier-platform-core';
import { listsInput, readdingHelp, requiredLists, requiredSubscriber, subscriberInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { subscriberFieldOutputs } from '../common/subscribers/subscriber_outputs.ts';
import { subscriberOutputFields, subscriberSample, writtenSubscriber } from '../common/subscribers/subscriber_result.ts';
import { addToLists } from '../mailingwork/subscribers/subscriber_changes.ts';
import { resolveAddress } from '../mailingwork/subscribers/subscriber_lookup.ts';

const newLists = { key: 'add_to_lists', label: 'Add to Lists' };

export default defineCreate({
  key: 'add_subscriber_to_lists',
  noun: 'Subscriber',
  display: { label: 'Add Subscriber to Lists', description: 'Adds an existing subscriber to more lists at once, without an opt-in process.' },
  operation: {
    inputFields: [
      subscriberInput(
        'If several subscribers share the address, MAILINGWORK may add another of them, even if you map an ID. *Subscribed List IDs* then lacks the list.',
      ),
      {
        ...listsInput(newLists, readdingHelp),
        required: true,
      },
    ],
    perform: performing('running', async (account, input) => {
      const lists = requiredLists(input, newLists);
      const { ids, email } = await resolveAddress(account, requiredSubscriber(input));
      const addedTo = await addToLists(account, email, lists);
      return writtenSubscriber(account, { id: ids[0], ids, mayHaveOthers: false, email, addedTo });
    }),
    outputFields: [...subscriberOutputFields, subscriberFieldOutputs],
    sample: subscriberSample,
  },
});
