import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { collectionOf, knownDatabase } from '../../../../copernica/api/structure/database.ts';
import { subprofileFrom } from '../../../../copernica/api/subprofiles/subprofile.ts';
import { subprofileOutput, subprofileOutputs } from '../../../../copernica/api/subprofiles/subprofile_output.ts';
import { customers } from '../../../support/copernica/customers.ts';
import { type Answer, accountAt, FakeService, MemoryCache } from '../../../support/copernica/fake_service.ts';
import { order, shop } from '../../../support/copernica/orders.ts';
import { freezeClock } from '../../../support/frozen_clock.ts';
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
    expect(subprofileOutput(subprofileFrom(delivered), orders)).toEqual({
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
    expect(subprofileOutput(subprofileFrom({ ...delivered, created: null }), orders).created_at).toBeNull();
  });
});

describe('a field that is not known', () => {
  beforeEach(freezeClock);
  afterEach(() => {
    jest.useRealTimers();
  });

  /** What an operation makes of Jane's order, a minute after another one read the database. */
  async function later(service: FakeService, latest: () => Answer) {
    const process = { processKey: {}, cache: new MemoryCache() };
    const database = await knownDatabase(accountAt(service, process), 12);
    jest.setSystemTime(Date.now() + 61_000);
    service.answer = latest;
    const [output] = await subprofileOutputs(accountAt(service, process), database, collectionOf(database, 21), [subprofileFrom(order())]);
    return output;
  }

  /** A service where the collection had one field. */
  const older = () => {
    const service = new FakeService();
    service.answer = () => ({ body: customers });
    return service;
  };

  test('is found by reading the database afresh', async () => {
    const service = older();
    expect(await later(service, () => ({ body: shop }))).toMatchObject({ field_71: 'A-1001', field_72: '49.90' });
    expect(service.restCalls).toEqual(['GET /database/12', 'GET /database/12']);
  });

  test.each([
    ['cannot be read', { status: 503 }],
    ['does not tell of it', { body: customers }],
    ['has lost the collection', { body: { ...customers, collections: { data: [] } } }],
  ])('is left out where the database %s', async (_, answer) => {
    const output = await later(older(), () => answer);
    expect(output).toMatchObject({ subprofile_id: 20285, field_71: 'A-1001' });
    expect(output).not.toHaveProperty('field_72');
  });
});
