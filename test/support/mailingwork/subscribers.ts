/** Answers that let subscriber 42, Jane, be read. */
export const readable = {
  getrecipientfieldsbyid: [
    { id: 1, value: 'jane@example.com' },
    { id: 3, value: 'Jane' },
  ],
  getrecipientlistsbyid: [{ id: '1' }],
};

/** What an operation returns of her. */
export const jane = {
  subscriber_id: 42,
  email: 'jane@example.com',
  first_name: 'Jane',
  last_name: null,
  salutation: null,
  field_1: 'jane@example.com',
  field_2: null,
  field_3: 'Jane',
  field_4: null,
  field_17: null,
  field_18: null,
  lists: [{ id: 1, name: 'Newsletter', subscribed: true }],
  subscribed_list_ids: [1],
  subscribed_list_names: ['Newsletter'],
  subscriber_ids: [42],
};

/** The same after an update, which may clear fields. */
export const updatedJane = { ...jane, not_cleared_field_ids: [], not_cleared_field_names: [] };
