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

/** Who subscriber 42 is, as the statistics deliver it. */
export const janesFields = [
  { id: 1, value: 'jane@example.com' },
  { id: 3, value: 'Jane' },
];

/** What a trigger tells of her and the e-mail. */
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
