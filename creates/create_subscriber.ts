import { defineCreate } from 'zapier-platform-core';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { chosenLists, consentNotice, emailInput, listsInput, requiredLists, subscriberLock } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { mappedFieldValues, subscriberFieldInputs } from '../common/subscribers/subscriber_fields.ts';
import { subscriberFieldOutputs } from '../common/subscribers/subscriber_outputs.ts';
import { subscriberOutputFields, subscriberResults, subscriberSample, writtenSubscriber } from '../common/subscribers/subscriber_result.ts';
import { create } from '../mailingwork/subscribers/subscriber_changes.ts';
import { findByEmail } from '../mailingwork/subscribers/subscriber_lookup.ts';
import { readAll } from '../mailingwork/subscribers/subscribers.ts';
import { requiredEmail } from '../zapier/inputs/input.ts';

export default defineCreate({
  key: 'create_subscriber',
  noun: 'Subscriber',
  display: {
    label: 'Create Subscriber',
    description: 'Creates a subscriber at once, without an opt-in process. If the address already exists, a second subscriber is created.',
  },
  operation: {
    inputFields: [
      consentNotice,
      emailInput,
      { ...listsInput(chosenLists, 'The new subscriber is added to these lists.'), required: true },
      subscriberFieldInputs,
      ifUnclearInput(ifUnclear.create_subscriber),
    ],
    lock: subscriberLock,
    perform: performing(chosenOccasion(ifUnclear.create_subscriber), async (account, input, { meta }) => {
      const email = requiredEmail(input.email, 'Email');
      const values = await mappedFieldValues(account, input);
      const listIds = requiredLists(input, chosenLists);
      // As a half of Find or Create it looks once more: of two runs at a time for one address, the second finds what the first made.
      const before = meta.withSearch === undefined ? null : await findByEmail(account, email);
      const [present] = before === null ? [] : await subscriberResults(account, await readAll(account, before), before, email);
      if (present !== undefined) {
        return present;
      }
      const id = await create(account, { email, values, listIds, before });
      // The first half of Find or Create has found none.
      return writtenSubscriber(account, { id, ids: id === null ? [] : [id], mayHaveOthers: meta.withSearch === undefined, email, values });
    }),
    outputFields: [...subscriberOutputFields, subscriberFieldOutputs],
    sample: subscriberSample,
  },
});
