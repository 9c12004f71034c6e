import type { Field } from './field.ts';

const DAY = 'a date such as 1980-12-24 or 24-12-1980';
const TIME = 'a date with a time, such as 1980-12-24 18:30 or 24-12-1980 18:30';

const forms = new Map([
  ['integer', 'a whole number such as 1250'],
  ['float', 'a number such as 1250.75'],
  ['date', DAY],
  ['empty_date', DAY],
  ['datetime', TIME],
  ['empty_datetime', TIME],
  ['email', 'an e-mail address such as jane@example.com'],
  ['phone_gsm', 'a phone number such as +31612345678'],
  ['phone_fax', 'a fax number such as +31201234567'],
]);

/** What a field takes, for the sentence that asks for it; '' where it takes any text, or has options. */
export function expectedForm({ type }: Field): string {
  return forms.get(type) ?? '';
}
