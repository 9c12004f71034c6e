import type { Bundle, PlainOutputField, ZObject } from 'zapier-platform-core';
import { describeFields } from '../../mailingwork/fields/fields.ts';
import { readableFields } from '../../mailingwork/names/tables.ts';
import { readFresh } from '../../webservice/names/name_table.ts';
import { outputFieldsFrom } from '../../zapier/inputs/fields.ts';
import { performing } from '../perform.ts';

/** The output fields every account has; the account's own come from `subscriberFieldOutputs`. */
export const personOutputFields: PlainOutputField[] = [
  { key: 'subscriber_id', label: 'Subscriber ID', type: 'integer' },
  { key: 'email', label: 'Email' },
  { key: 'first_name', label: 'First Name' },
  { key: 'last_name', label: 'Last Name' },
  { key: 'salutation', label: 'Salutation' },
];

/** Output fields for lists and what they say about a subscription. */
export const subscribedListOutputFields: PlainOutputField[] = [
  { key: 'lists[]id', label: 'List ID', type: 'integer' },
  { key: 'lists[]name', label: 'List Name' },
  { key: 'lists[]subscribed', label: 'Subscribed to List', type: 'boolean' },
  { key: 'subscribed_list_ids', label: 'Subscribed List IDs', type: 'integer', list: true },
  { key: 'subscribed_list_names', label: 'Subscribed List Names', list: true },
];

/** Output fields for lists that a subscriber has just opted out of. */
export const optedOutListOutputFields: PlainOutputField[] = [
  { key: 'lists[]id', label: 'List ID', type: 'integer' },
  { key: 'lists[]name', label: 'List Name' },
  { key: 'lists[]opted_out', label: 'Opted Out of List', type: 'boolean' },
  { key: 'opted_out_list_ids', label: 'Opted-Out List IDs', type: 'integer', list: true },
  { key: 'opted_out_list_names', label: 'Opted-Out List Names', list: true },
];

/** Sample of the part about the person. */
export const personSample = {
  subscriber_id: 6049065,
  email: 'max.muster@example.com',
  first_name: 'Max',
  last_name: 'Muster',
  salutation: 'Herr',
};

/** Sample of the part about lists. */
export const subscribedListSample = {
  lists: [
    { id: 1, name: 'Newsletter', subscribed: true },
    { id: 3, name: 'Events', subscribed: false },
  ],
  subscribed_list_ids: [1],
  subscribed_list_names: ['Newsletter'],
};

/** Output fields for the account's own subscriber fields, under their own names; none where this user may not read the fields. */
export const subscriberFieldOutputs: (z: ZObject, bundle: Bundle) => Promise<PlainOutputField[]> = performing('editing', async (account) =>
  outputFieldsFrom(describeFields((await readableFields(account, readFresh)) ?? [])),
);
