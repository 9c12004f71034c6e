import { defineCreate } from 'zapier-platform-core';
import { consentNotice, emailInput, listsInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { mappedFieldValues, subscriberFieldInputs } from '../common/subscriber_fields.ts';
import { subscriberFieldOutputs } from '../common/subscriber_outputs.ts';
import { subscriberOutputFields, subscriberSample, writtenSubscriber } from '../common/subscriber_result.ts';
import { create } from '../mailingwork/subscribers.ts';
import { requiredIds, requiredText } from '../zapier/input.ts';

export default defineCreate({
  key: 'create_subscriber',
  noun: 'Subscriber',
  display: {
    label: 'Create Subscriber',
    description: 'Creates a subscriber at once, without an opt-in process. An address that exists gets a second subscriber.',
  },
  operation: {
    inputFields: [
      consentNotice,
      emailInput,
      { ...listsInput('lists', 'Lists', 'The new subscriber is added to these lists.'), required: true },
      subscriberFieldInputs,
    ],
    perform: performing('running', async (account, input) => {
      const email = requiredText(input.email, 'Email');
      const values = await mappedFieldValues(account, input);
      const id = await create(account, email, values, requiredIds(input.lists, 'Lists', 'List'));
      return writtenSubscriber(account, id, id === null ? [] : [id], email);
    }),
    outputFields: [...subscriberOutputFields, subscriberFieldOutputs],
    sample: subscriberSample,
  },
});
