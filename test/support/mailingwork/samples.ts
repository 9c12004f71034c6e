import { expect } from '@jest/globals';
import { toRawDate } from '../../../webservice/values/time.ts';

const HOUR = 3_600_000;

/** A date some hours ago, as the webservice writes it and as a Zap gets it. */
export function hoursAgo(hours: number) {
  const raw = toRawDate(Date.now() - hours * HOUR, 'Europe/Berlin');
  return { raw, iso: expect.stringMatching(new RegExp(`^${raw.replace(' ', 'T')}\\+0[12]:00$`)) };
}

/** E-mail 5, sent two hours ago. */
export const newsFive = { id: 5, subject: 'News', description: '', type: 'standard', status: 'done', sendingTime: hoursAgo(2).raw };

/** Who subscriber 42 is, as the webservice delivers it. */
export const janesFields = [
  { id: 1, value: 'jane@example.com' },
  { id: 3, value: 'Jane' },
];

/** Answers that let subscriber 42, Jane, be read. */
export const readable = {
  getrecipientfieldsbyid: janesFields,
  getrecipientlistsbyid: [{ id: '1' }],
};

/** What an operation returns of this subscriber. */
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

/** What a trigger tells of this subscriber and the e-mail. */
export const janeAndNews = {
  mailing_id: 5,
  mailing_subject: 'News',
  subscriber_id: 42,
  email: 'jane@example.com',
  first_name: 'Jane',
  last_name: null,
  salutation: null,
  subscriber: expect.stringMatching(/^hydrate\|\|\|.*\|\|\|hydrate$/),
};

/** Answers that let e-mail 12 be read. */
export const emailTwelve = {
  subject: 'Your order',
  description: 'Shop',
  behavior: 'campaign',
  status: 'drafted',
  sendingTime: '2026-03-02 09:30:00',
};

/** What an operation returns of it. */
export const mailingTwelve = {
  mailing_id: 12,
  mailing_subject: 'Your order',
  description: 'Shop',
  type: 'campaign',
  status: 'drafted',
  sending_time: '2026-03-02T09:30:00+01:00',
  sending_time_raw: '2026-03-02 09:30:00',
};

/** The subscriber in the only payload that the vendor shows (helpdesk article on webhooks). */
export const documentedSubscriber = {
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
} as const;

/** This payload. */
export const documentedOptIn = { id: 371, optinsetup_id: 60, ...documentedSubscriber, activate_at: '2025-11-11 09:27:29' } as const;

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
