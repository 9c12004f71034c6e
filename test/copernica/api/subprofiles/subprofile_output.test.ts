import { describe, expect, test } from '@jest/globals';
import { subprofileOutput } from '../../../../copernica/api/subprofiles/subprofile_output.ts';
import { field } from '../fields/field_of.ts';

const orders = { id: 21, name: 'Orders', fields: [field({ id: 71, name: 'Number' }), field({ id: 72, name: 'Paid', type: 'empty_datetime' })] };
const delivered = {
  ID: 20285,
  fields: { number: '00123' },
  profile: 18381,
  collection: 21,
  created: '2026-01-06 14:19:51',
  modified: '2026-07-21 13:26:21',
  removed: null,
};

describe('a subprofile', () => {
  test('has every field of its collection, and dates with the offset of Amsterdam', () => {
    expect(subprofileOutput(delivered, orders)).toEqual({
      subprofile_id: 20285,
      collection_id: 21,
      collection_name: 'Orders',
      profile_id: 18381,
      field_71: '00123',
      field_72: null,
      created_at: '2026-01-06T14:19:51+01:00',
      modified_at: '2026-07-21T13:26:21+02:00',
      removed_at: null,
    });
  });

  test('has no date where none is delivered', () => {
    expect(subprofileOutput({ ...delivered, created: null }, orders).created_at).toBeNull();
  });
});
