import { defineSearch } from 'zapier-platform-core';
import { fieldInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { subscriberFieldOutputs } from '../common/subscribers/subscriber_outputs.ts';
import { subscriberOutputFields, subscriberSample, subscribersOfManyAddresses } from '../common/subscribers/subscriber_result.ts';
import { findByField } from '../mailingwork/subscribers/subscriber_lookup.ts';
import { readAll } from '../mailingwork/subscribers/subscribers.ts';
import { requiredId } from '../zapier/inputs/ids.ts';
import { requiredText, verbatim } from '../zapier/inputs/input.ts';

export default defineSearch({
  key: 'find_subscriber_by_field',
  noun: 'Subscriber',
  display: { label: 'Find Subscriber by Field', description: 'Finds a subscriber by the value of a subscriber field, such as a customer number.' },
  operation: {
    inputFields: [
      fieldInput,
      { key: 'value', label: 'Value', required: true, helpText: 'The full value, such as 10042 or 1980-12-24. At most the 20 newest matches are returned.' },
    ],
    perform: performing('running', async (account, input) => {
      const fieldId = requiredId(input, fieldInput);
      requiredText(input.value, 'Value');
      const ids = await findByField(account, fieldId, verbatim(input.value));
      return subscribersOfManyAddresses(account, await readAll(account, ids));
    }),
    outputFields: [
      ...subscriberOutputFields.filter(({ key }) => key !== 'subscriber_ids'),
      { key: 'subscriber_ids', label: 'Found Subscriber IDs of This Address', type: 'integer', list: true },
      subscriberFieldOutputs,
    ],
    sample: subscriberSample,
  },
});
