import { describe, expect, test } from '@jest/globals';
import { fieldsUnder } from '../../../zapier/operations/whole_record.ts';

describe('a field of a whole record', () => {
  const underProfile = fieldsUnder('Profile');

  test('stands under the key of the record, with the label of the record before its own', () => {
    expect(underProfile({ key: 'email', label: 'Email', type: 'string' })).toEqual({ key: 'profile__email', label: 'Profile Email', type: 'string' });
  });

  test('differs in its label from that of the same name beside the record', () => {
    expect(underProfile({ key: 'profile_id', label: 'Profile ID' })).toEqual({ key: 'profile__profile_id', label: 'Profile ID (Details)' });
  });
});
