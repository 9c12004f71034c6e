/** The only payload that the vendor shows (helpdesk article on webhooks). */
export const documentedOptIn = {
  id: 371,
  optinsetup_id: 60,
  subscriber_id: 6049065,
  fields: [
    { id: 1, value: 'max.muster@example.com' },
    { id: 2, value: 'Herr' },
    { id: 3, value: 'Max' },
    { id: 4, value: 'Muster' },
  ],
  lists: [
    { id: 1, value: 1 },
    { id: 3, value: 0 },
    { id: 5, value: 0 },
  ],
  activate_at: '2025-11-11 09:27:29',
} as const;

/** The person in it, as an output tells of them. */
export const documentedPerson = {
  subscriber_id: 6049065,
  email: 'max.muster@example.com',
  first_name: 'Max',
  last_name: 'Muster',
  salutation: 'Herr',
  field_1: 'max.muster@example.com',
  field_2: 'Herr',
  field_3: 'Max',
  field_4: 'Muster',
  field_17: null,
} as const;
