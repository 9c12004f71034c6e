import { defineCreate } from 'zapier-platform-core';
import { requiredSubscriber, subscriberInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { clearedFieldOutputFields, clearedFieldSample, clearedSubscriber, fieldsToClear, fieldsToClearInput } from '../common/subscribers/cleared_fields.ts';
import { mappedFieldValues, subscriberFieldInputs } from '../common/subscribers/subscriber_fields.ts';
import { subscriberFieldOutputs } from '../common/subscribers/subscriber_outputs.ts';
import { subscriberOutputFields, subscriberSample } from '../common/subscribers/subscriber_result.ts';
import { emptied } from '../mailingwork/fields/cleared_fields.ts';
import { resolveSubscriber } from '../mailingwork/subscribers/subscriber_lookup.ts';
import { change } from '../mailingwork/subscribers/subscriber_update.ts';
import { emailAddress, yes, yesOrNoChoices } from '../zapier/inputs/input.ts';

const ALLOW_EXISTING = 'Allow a Shared Address';

export default defineCreate({
  key: 'update_subscriber',
  noun: 'Subscriber',
  display: { label: 'Update Subscriber', description: 'Updates the fields of a subscriber. Fields left empty keep their values.' },
  operation: {
    inputFields: [
      subscriberInput('An address updates every subscriber who has it, an ID only that one.'),
      { key: 'new_email', label: 'New Email', required: false, helpText: 'Only if the address changes.' },
      {
        key: 'allow_existing_address',
        label: ALLOW_EXISTING,
        choices: yesOrNoChoices,
        required: false,
        helpText: 'If another subscriber has the new address, nothing is changed unless you choose *yes*. They then share it.',
      },
      subscriberFieldInputs,
      fieldsToClearInput,
    ],
    perform: performing('running', async (account, input) => {
      const newEmail = emailAddress(input.new_email, 'New Email');
      const allowExisting = yes(input.allow_existing_address, ALLOW_EXISTING);
      const values = await mappedFieldValues(account, input);
      const toClear = await fieldsToClear(account, input, values);
      const found = await resolveSubscriber(account, requiredSubscriber(input));
      const { ids, others, email } = await change(account, found, { values: { ...values, ...emptied(toClear) }, newEmail, allowExisting });
      const written = { id: ids[0], ids: [...ids, ...(others ?? [])], mayHaveOthers: others === null, email, values };
      return clearedSubscriber(account, written, ids, toClear);
    }),
    outputFields: [...subscriberOutputFields, ...clearedFieldOutputFields, subscriberFieldOutputs],
    sample: { ...subscriberSample, ...clearedFieldSample },
  },
});
