import { expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered } from '../../support/copernica/customers.ts';
import { emptyOrder, order, shop } from '../../support/copernica/orders.ts';
import { FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'searches.find_subprofiles.operation.perform';
const place = { database: '12', collection: '21' };
const ofJane = { ...place, match_field: 'Email', match_value: 'jane@example.com' };
const byNumber = { subprofile_match_field: '71', subprofile_match_value: 'A-1001' };

/** Jane's orders, of which one was removed, and one of another profile. */
function shopWith(more: FakeAccount['subprofiles'] = []): FakeAccount {
  const account = new FakeAccount([delivered()]);
  account.database = shop;
  account.subprofiles = [
    order({ ID: 3, fields: { ...emptyOrder, Number: 'A-1003' } }),
    order({ ID: 1 }),
    order({ ID: 2, removed: '2026-03-02 10:00:00' }),
    order({ ID: 4, profile: 18382 }),
    ...more,
  ];
  return account;
}

test.each([
  ['of a profile', ofJane, [1, 3]],
  ['of a profile by its ID', { ...place, profile: '18381' }, [1, 3]],
  ['with a value', { ...place, ...byNumber }, [1, 4]],
  ['of a profile with a value', { ...ofJane, ...byNumber }, [1]],
])('subprofiles %s are line items of one result, the lowest ID first, without removed ones', async (_, inputData, ids) => {
  shopWith();
  const subprofiles = ids.map((subprofile_id) => ({ subprofile_id, field_71: subprofile_id === 3 ? 'A-1003' : 'A-1001' }));
  expect(await run(method, inputData)).toMatchObject([{ count: ids.length, complete: true, subprofiles }]);
});

test.each([
  [{ ...ofJane, limit: '1' }, 1],
  [{ ...place, ...byNumber, limit: '1' }, 1],
])('no more are returned than the limit says, and that there are more is told', async (inputData, count) => {
  shopWith();
  expect(await run(method, inputData)).toMatchObject([{ count, complete: false, subprofiles: [{ subprofile_id: 1 }] }]);
});

test('no more than 500 are asked for', async () => {
  const account = shopWith();
  await run(method, { ...place, ...byNumber, limit: '9999' });
  expect(account.calls.at(-1)?.query.limit).toBe('501');
});

test.each([
  ['a profile that is not there', { ...place, profile: '7' }],
  ['a value that none has', { ...place, ...byNumber, subprofile_match_value: 'A-9' }],
])('nothing is found for %s', async (_, inputData) => {
  shopWith();
  expect(await run(method, inputData)).toEqual([]);
});

test('without a profile and a field nothing is looked up', async () => {
  const account = shopWith();
  expect(sentence(await failure(method, place))).toMatch(/^Fill in “Profile”, or “Subprofile Match Field” and “Subprofile Match Value”\./);
  expect(account.names).toEqual(['GET /database/12']);
});
