import { defineCreate } from 'zapier-platform-core';
import { listsInput, requiredLists, requiredSubscriber, subscriberInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { subscriberFieldOutputs } from '../common/subscribers/subscriber_outputs.ts';
import { subscriberOutputFields, subscriberSample, writtenSubscriber } from '../common/subscribers/subscriber_result.ts';
import { addToLists } from '../mailingwork/subscribers/subscriber_changes.ts';
import { resolveAddress } from '../mailingwork/subscribers/subscriber_lookup.ts';

const newLists = { key: 'add_to_lists', label: 'Add to Lists' };

export default defineCreate({
  key: 'add_subscriber_to_lists',
  noun: 'Subscriber',
  display: { label: 'Add Subscriber to Lists', description: 'Adds an existing subscriber to more lists, at once and without an opt-in process.' },
  operation: {
    inputFields: [
      subscriberInput(
        'An ID means that one subscriber. But MAILINGWORK goes by the address: where several subscribers share it, another of them may be added. *Subscribed List IDs* then lacks the list.',
      ),
      {
        ...listsInput(
          newLists,
          'Lists the subscriber is in already stay as they are. Careful: people who opted out of a list may be added again; make sure you have their consent. MAILINGWORK may take a while to add them; until then *Subscribed* of that list is empty.',
        ),
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
