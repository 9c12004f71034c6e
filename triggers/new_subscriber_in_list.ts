import { defineTrigger } from 'zapier-platform-core';
import { chosenLists, listsInput, requiredLists } from '../common/inputs.ts';
import { polling } from '../common/polling.ts';
import { addressesOf, wholeSubscriberOutputFields, wholeSubscriberSample, wholeSubscribers } from '../common/subscribers/whole_subscriber.ts';
import { MAX_LISTS, MEMBERSHIPS, newestMembers } from '../mailingwork/lists/list_members.ts';
import { listsTable } from '../mailingwork/names/tables.ts';
import { requireFilterIds } from '../webservice/names/known_ids.ts';
import { readNames } from '../webservice/names/name_table.ts';
import { readableNumber } from '../zapier/operations/readable_number.ts';

const helpText = `Choose up to ${MAX_LISTS}. The ${readableNumber(MEMBERSHIPS)} newest subscribers (highest IDs) are watched, shared evenly among the lists. In larger lists, older subscribers who join later are missed.`;

export default defineTrigger({
  key: 'new_subscriber_in_list',
  noun: 'List Member',
  display: {
    label: 'New Subscriber in List',
    description: 'Triggers when a subscriber joins a list for the first time, by signing up or through an import, a user or a Zap.',
  },
  operation: {
    type: 'polling',
    inputFields: [{ ...listsInput(chosenLists, helpText), required: true }],
    perform: polling(async (account, input, { z, isFirst }) => {
      const listIds = requiredLists(input, chosenLists);
      if (isFirst) {
        await requireFilterIds(account, listsTable, listIds, 'List');
      }
      const [members, lists] = await Promise.all([newestMembers(account, listIds, isFirst), readNames(account, listsTable, listIds)]);
      const names = new Map(lists?.map(({ id, name }) => [id, name]));
      const addressOf = addressesOf(z);
      const whole = wholeSubscribers(z);
      return members.map(({ listId, subscriberId }) => ({
        id: `${listId}-${subscriberId}`,
        list_id: listId,
        list_name: names.get(listId) ?? null,
        subscriber_id: subscriberId,
        email: addressOf(subscriberId),
        subscriber: whole(subscriberId, null),
      }));
    }),
    outputFields: [
      { key: 'id', label: 'Event ID' },
      { key: 'list_id', label: 'List ID', type: 'integer' },
      { key: 'list_name', label: 'List Name' },
      { key: 'subscriber_id', label: 'Subscriber ID', type: 'integer' },
      { key: 'email', label: 'Email' },
      ...wholeSubscriberOutputFields,
    ],
    sample: { id: '1-6049065', list_id: 1, list_name: 'Newsletter', subscriber_id: 6049065, email: 'max.muster@example.com', ...wholeSubscriberSample },
  },
});
