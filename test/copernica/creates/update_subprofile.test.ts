import { expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered } from '../../support/copernica/customers.ts';
import { refusal } from '../../support/copernica/fake_service.ts';
import { order, shop } from '../../support/copernica/orders.ts';
import { type Answers, FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.update_subprofile.operation.perform';
const place = { database: '12', collection: '21' };
const byId = { ...place, subprofile: '20285' };
const byNumber = { ...place, subprofile_match_field: '71', subprofile_match_value: 'a-1001' };
const update = 'PUT /subprofile/20285';
const read = 'GET /subprofile/20285';
const list = 'GET /collection/21/subprofiles';

function shopWith(orders: FakeAccount['subprofiles'] = [order()], answers: Answers = {}): FakeAccount {
  const account = new FakeAccount([delivered()], answers);
  account.database = shop;
  account.subprofiles = [...orders];
  return account;
}

test.each([
  ['its ID', byId, [read]],
  ['a value', byNumber, [list]],
  ['a value, of one profile', { ...byNumber, profile: '18381' }, ['GET /profile/18381', 'GET /profile/18381/subprofiles/21']],
])('a subprofile that is meant by %s is changed by its ID and read back', async (_, inputData, finding) => {
  const account = shopWith();
  expect(await run(method, { ...inputData, field_72: '7,5', fields_to_clear: ['73'] })).toMatchObject({
    ...{ subprofile_id: 20285, field_71: 'A-1001', field_72: '7.5', field_73: null },
    ...{ subprofile_ids: [20285], not_cleared_field_ids: [] },
  });
  expect(account.names).toEqual(['GET /database/12', ...finding, update, read]);
  expect(account.bodiesOf(update)).toEqual([{ fields: { Amount: '7.5', Paid: '' } }]);
});

test('a field that cannot be looked up by may get another value', async () => {
  shopWith();
  expect(await run(method, { ...byNumber, field_71: 'A-2000' })).toMatchObject({ field_71: 'A-2000' });
});

test('where nothing is mapped, the subprofile stays as it is', async () => {
  const account = shopWith();
  expect(await run(method, { ...byId, field_72: '' })).toMatchObject({ subprofile_id: 20285, subprofile_ids: [20285] });
  expect(account.writes).toEqual([]);
});

test('of several with the value all are changed where the user says so, else none', async () => {
  const account = shopWith([order(), order({ ID: 20286, profile: 18382 })]);
  expect(sentence(await failure(method, { ...byNumber, field_72: '1' }))).toMatch(/^2 subprofiles have this value in “Number”, so nothing was changed\./);
  expect(account.writes).toEqual([]);
  expect(await run(method, { ...byNumber, field_72: '1', update_all_matches: 'yes' })).toMatchObject({ subprofile_ids: [20285, 20286] });
});

test.each([
  ['is not known', byId, [], {}, /^The subprofile no longer exists\./],
  ['has another value', { ...byNumber, subprofile_match_value: 'A-9' }, [order()], {}, /^No subprofile has this value in “Number”\./],
  ['belongs to a profile that is not there', { ...byNumber, profile: '7' }, [order()], {}, /^No subprofile has this value in “Number”\./],
  ['was removed before', byId, [order({ removed: '2026-03-02 10:00:00' })], {}, /^The subprofile no longer exists\./],
  ['is removed meanwhile', byId, [order()], { [update]: () => refusal('This subprofile has already been removed') }, /^The subprofile no longer exists\./],
])('a subprofile that %s halts the step', async (_, inputData, orders, answers, words) => {
  shopWith(orders, answers);
  const error = await failure(method, { ...inputData, field_72: '1' });
  expect(error.name).toBe('HaltedError');
  expect(sentence(error)).toMatch(words);
});

test('a subprofile of another collection is not changed', async () => {
  const account = shopWith([order({ collection: 22 })]);
  expect(sentence(await failure(method, { ...byId, field_72: '1' }))).toMatch(/^Subprofile 20285 belongs to collection 22, not to “Orders”\./);
  expect(account.writes).toEqual([]);
});

test('neither an ID nor a field is asked for', async () => {
  shopWith();
  expect(sentence(await failure(method, { ...place, field_72: '1' }))).toMatch(/^Fill in “Subprofile”, or “Subprofile Match Field”/);
});
