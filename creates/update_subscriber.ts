import { defineCreate } from 'zapier-platform-core';
import { requiredSubscriber, subscriberInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { mappedFieldValues, subscriberFieldInputs } from '../common/subscriber_fields.ts';
import { subscriberFieldOutputs } from '../common/subscriber_outputs.ts';
import { subscriberOutputFields, subscriberSample, writtenSubscriber } from '../common/subscriber_result.ts';
import { update, withEmail } from '../mailingwork/subscriber_changes.ts';
import { resolve } from '../mailingwork/subscriber_lookup.ts';
import { readListIds } from '../mailingwork/subscribers.ts';
import { emailAddress } from '../zapier/input.ts';

export default defineCreate({
  key: 'update_subscriber',
  noun: 'Subscriber',
  display: {
    label: 'Update Subscriber',
    description: 'Updates the fields of a subscriber. Fields left empty keep their values; all subscribers with the address are updated.',
  },
  operation: {
    inputFields: [
      subscriberInput,
      { key: 'new_email', label: 'New Email', required: false, helpText: 'Only if the address itself changes.' },
      subscriberFieldInputs,
    ],
    perform: performing('running', async (account, input) => {
      const newEmail = emailAddress(input.new_email, 'New Email');
      const values = await withEmail(account, await mappedFieldValues(account, input), newEmail);
      const { ids, email } = await resolve(account, requiredSubscriber(input));
      if (email === null && Object.keys(values).length === 0) {
        await readListIds(account, ids[0]);
      }
      await update(account, ids, values);
      return writtenSubscriber(account, ids[0], ids, newEmail ?? email, values);
    }),
    outputFields: [...subscriberOutputFields, subscriberFieldOutputs],
    sample: subscriberSample,
  },
});
