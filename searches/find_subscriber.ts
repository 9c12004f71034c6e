import { defineSearch } from 'zapier-platform-core';
import { performing } from '../common/perform.ts';
import { subscriberFieldOutputs } from '../common/subscribers/subscriber_outputs.ts';
import { subscriberOutputFields, subscriberResults, subscriberSample } from '../common/subscribers/subscriber_result.ts';
import { findByEmail } from '../mailingwork/subscribers/subscriber_lookup.ts';
import { readAll } from '../mailingwork/subscribers/subscribers.ts';
import { requiredEmail } from '../zapier/inputs/input.ts';

export default defineSearch({
  key: 'find_subscriber',
  noun: 'Subscriber',
  display: { label: 'Find Subscriber', description: 'Finds subscribers by their e-mail address.' },
  operation: {
    inputFields: [
      {
        key: 'email',
        label: 'Email',
        required: true,
        helpText: 'Only confirmed subscribers are found, not people who have yet to confirm their double opt-in.',
      },
    ],
    perform: performing('running', async (account, input) => {
      const email = requiredEmail(input.email, 'Email');
      const ids = await findByEmail(account, email);
      return subscriberResults(account, await readAll(account, ids), ids, email);
    }),
    outputFields: [...subscriberOutputFields, subscriberFieldOutputs],
    sample: subscriberSample,
  },
});
