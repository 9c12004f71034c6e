import { defineCreate } from 'zapier-platform-core';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { consentNotice, emailInput, listsInput, readdingHelp, subscriberLock } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { clearedFieldOutputFields, clearedFieldSample, clearedSubscriber, fieldsToClear, fieldsToClearInput } from '../common/subscribers/cleared_fields.ts';
import { mappedFieldValues, subscriberFieldInputs } from '../common/subscribers/subscriber_fields.ts';
import { subscriberFieldOutputs } from '../common/subscribers/subscriber_outputs.ts';
import { subscriberOutputFields, subscriberSample } from '../common/subscribers/subscriber_result.ts';
import { createOrUpdate } from '../mailingwork/subscribers/subscriber_changes.ts';
import { ids } from '../zapier/inputs/ids.ts';
import { requiredEmail } from '../zapier/inputs/input.ts';

export default defineCreate({
  key: 'create_or_update_subscriber',
  noun: 'Subscriber',
  display: {
    label: 'Create or Update Subscriber',
    description: 'Creates a subscriber, or updates all existing subscribers with the address. Fields left empty keep their values.',
  },
  operation: {
    lock: subscriberLock,
    inputFields: [
      consentNotice,
      {
        ...emailInput,
        helpText: 'People who have not yet confirmed their double opt-in may not be found, and are then created again.',
      },
      listsInput(
        { key: 'lists', label: 'Lists for New Subscribers' },
        'Only for new subscribers, who need at least one. Existing subscribers keep their lists.',
      ),
      listsInput({ key: 'add_to_lists', label: 'Add Existing Subscribers to Lists' }, readdingHelp),
      subscriberFieldInputs,
      fieldsToClearInput,
      ifUnclearInput(ifUnclear.create_or_update_subscriber),
    ],
    perform: performing(chosenOccasion(ifUnclear.create_or_update_subscriber), async (account, input) => {
      const email = requiredEmail(input.email, 'Email');
      const values = await mappedFieldValues(account, input);
      const toClear = await fieldsToClear(account, input, values);
      const {
        ids: changed,
        created,
        addedTo,
      } = await createOrUpdate(account, email, values, {
        lists: ids(input.lists, 'List'),
        addToLists: ids(input.add_to_lists, 'List'),
        toClear,
      });
      const [id = null] = changed;
      const written = { id, ids: changed, mayHaveOthers: id === null, email, values, addedTo };
      return { ...(await clearedSubscriber(account, written, changed, created ? [] : toClear)), created };
    }),
    outputFields: [...subscriberOutputFields, ...clearedFieldOutputFields, { key: 'created', label: 'Created', type: 'boolean' }, subscriberFieldOutputs],
    sample: { ...subscriberSample, ...clearedFieldSample, created: true },
  },
});
