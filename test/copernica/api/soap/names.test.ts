import { expect, test } from '@jest/globals';
import { canBeElements, isMethodName, isReading } from '../../../../copernica/api/soap/names.ts';

test.each(['Account_sendSMS', 'Database_createProfile', 'View_retrieve'])('%s can be the name of a method', (name) => {
  expect(isMethodName(name)).toBe(true);
});

test.each(['login', 'Account_', '_sendSMS', 'Account_send SMS', 'Account_sendSMS>', 'x:Account_sendSMS', `Account_${'s'.repeat(62)}`, `${'A'.repeat(41)}_x`])(
  '%j cannot be the name of a method',
  (name) => {
    expect(isMethodName(name)).toBe(false);
  },
);

test.each(['Profile_retrieve', 'Database_callbacks', 'Database_searchProfiles', 'Profile_subProfiles', 'view_Retrieve'])('%s plainly reads', (name) => {
  expect(isReading(name)).toBe(true);
});

test.each(['Account_sendSMS', 'Profile_remove', 'Profile_updateFields', 'Database_createProfile', 'Profile_retrieveAndRemove', 'Account_unknown'])(
  '%s may do more than read',
  (name) => {
    expect(isReading(name)).toBe(false);
  },
);

test.each([[{ id: 12, target_type: 'profile', 'a-b.c': '', _x: true }], [{ fields: { pair: [{ key: 'First name', value: 'Jane' }, 'x'] } }], [{ ids: [] }]])(
  '%j can be written',
  (parameters) => {
    expect(canBeElements(parameters)).toBe(true);
  },
);

test.each([[{ 'First name': 'Jane' }], [{ fields: { 'a>b': '1' } }], [{ fields: [{ '1a': '1' }] }], [{ '': '1' }], [{ ids: [[1]] }]])(
  '%j cannot be written',
  (parameters) => {
    expect(canBeElements(parameters)).toBe(false);
  },
);
