import { expect, test } from '@jest/globals';
import { describeFields } from '../../../../copernica/api/fields/describe_fields.ts';
import { field } from './field_of.ts';

const described = (type: string, value = '') => describeFields([field({ id: 5, name: 'Label', type, value })])[0];

test.each<[type: string, describedType: string, help: string]>([
  ['text', 'string', ''],
  ['phone_gsm', 'string', 'Enter a phone number such as +31612345678.'],
  ['phone_fax', 'string', 'Enter a fax number such as +31201234567.'],
  ['foreign_key', 'string', ''],
  ['big', 'text', ''],
  ['email', 'string', 'Enter an e-mail address such as jane@example.com.'],
  ['integer', 'string', 'Enter a whole number such as 1250.'],
  ['float', 'string', 'Enter a number such as 1250.75.'],
  ['date', 'string', 'Enter a date such as 1980-12-24 or 24-12-1980.'],
  ['empty_date', 'string', 'Enter a date such as 1980-12-24 or 24-12-1980.'],
  ['datetime', 'datetime', 'Enter a date with a time, such as 1980-12-24 18:30 or 24-12-1980 18:30.'],
  ['empty_datetime', 'datetime', 'Enter a date with a time, such as 1980-12-24 18:30 or 24-12-1980 18:30.'],
])('a field of the type %s is described as %s', (type, describedType, help) => {
  expect(described(type, 'default')).toEqual({ key: 'field_5', label: 'Label', type: describedType, help, choices: [], multiple: false });
});

test('a field with options is described with them', () => {
  expect(described('select', 'Ja \r\nNee')).toMatchObject({ type: 'string', help: '', choices: ['Ja', 'Nee'] });
});

test('fields that Copernica hides in its screens are described too', () => {
  expect(describeFields([field({ id: 1, name: 'A', hidden: true }), field({ id: 2, name: 'a' })]).map(({ label }) => label)).toEqual(['A (1)', 'a (2)']);
});
