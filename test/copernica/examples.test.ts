import { afterAll, beforeAll, jest } from '@jest/globals';
import { examplesSuite } from '../suites/examples.ts';
import { isolated } from '../support/app.ts';
import { copernica } from '../support/copernica/app_under_test.ts';
import { canned, filled, profiles } from '../support/copernica/canned.ts';
import { customers } from '../support/copernica/customers.ts';
import { FakeAccount } from '../support/copernica/webservice.ts';
import { freezeClock } from '../support/frozen_clock.ts';

/** The types of fields with a form of their own. */
const TYPES = ['integer', 'float', 'date', 'empty_date', 'datetime', 'empty_datetime', 'email', 'phone_fax', 'phone_gsm'];

isolated();
beforeAll(() => {
  freezeClock();
  // The days of the examples have not come yet.
  jest.setSystemTime(Date.parse('2026-03-01T12:00:00Z'));
});
afterAll(() => {
  jest.useRealTimers();
});
examplesSuite(copernica, {
  // Field 2 is a first name and field 71 an order number: any text.
  obvious: /^(field_2|(subprofile_)?field_71|body_(name|description|group))$/,
  playEveryField: () => {
    const account = filled(new FakeAccount(profiles, canned));
    const own = TYPES.map((type, index) => ({ ID: String(100 + index), name: type, type, value: '', length: '50', hidden: false, index: false }));
    account.database = { ...customers, fields: { ...customers.fields, data: [...customers.fields.data, ...own] } };
  },
  beside: {
    match_value: { match_field: '1' },
    // What records are looked up by is their value then.
    subprofile_match_value: { subprofile_match_field: '71', field_71: '' },
    ...Object.fromEntries(['until', 'email', 'limit', 'continue_after'].map((key) => [key, { from: '2026-02-28' }])),
  },
});
