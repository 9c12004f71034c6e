import { expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered } from '../../support/copernica/customers.ts';
import { refusal } from '../../support/copernica/fake_service.ts';
import { order, shop } from '../../support/copernica/orders.ts';
import { type Answers, FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.delete_subprofile.operation.perform';
const place = { database: '12', collection: '21', confirm: 'yes' };
const byId = { ...place, subprofile: '20285' };
const byNumber = { ...place, subprofile_match_field: '71', subprofile_match_value: 'A-1001' };
const remove = 'DELETE /subprofile/20285';
const read = 'GET /subprofile/20285';
const list = 'GET /collection/21/subprofiles';

function shopWith(orders: FakeAccount['subprofiles'] = [order()], answers: Answers = {}): FakeAccount {
  const account = new FakeAccount([delivered()], answers);
  account.database = shop;
  account.subprofiles = [...orders];
  return account;
}

test('nothing is done without the confirmation', async () => {
  const account = shopWith();
  expect(sentence(await failure(method, { ...byId, confirm: '' }))).toMatch(/^Nothing was done. To go ahead, set “Yes, Delete for Good” to yes\./);
  expect(account.calls).toEqual([]);
});

test.each([
  ['its ID', byId, read],
  ['a value', byNumber, list],
])('a subprofile that is meant by %s is deleted, read back, and returned as it was', async (_, inputData, before) => {
  const account = shopWith();
  expect(await run(method, inputData)).toMatchObject({ status: 'deleted', subprofile_id: 20285, field_71: 'A-1001', removed_at: null });
  expect(account.names).toEqual(['GET /database/12', before, remove, read]);
});

test.each([
  ['nothing', 'still_there'],
  ['unsubscribe', 'unsubscribed_instead'],
])('a collection that is set to do something else shows by what it left: %s', async (deleting, status) => {
  const account = shopWith();
  account.deleting = deleting;
  expect(await run(method, byId)).toMatchObject({ status, field_71: 'A-1001' });
});

test('a subprofile that cannot be read afterwards is not confirmed', async () => {
  shopWith([order()], { [read]: () => ({ status: 503 }) });
  expect(await run(method, byNumber)).toMatchObject({ status: 'not_confirmed' });
});

test.each([
  ['its ID', byId, 20285],
  ['a value', byNumber, null],
])('a subprofile that is not there is no failure where it is meant by %s', async (_, inputData, id) => {
  const account = shopWith([]);
  expect(await run(method, inputData)).toMatchObject({ status: 'not_found', subprofile_id: id, collection_id: 21, profile_id: null, field_71: null });
  expect(account.writes).toEqual([]);
});

test('a subprofile that was removed before needs no deletion', async () => {
  const account = shopWith([order({ removed: '2026-03-01 10:00:00' })]);
  expect(await run(method, byId)).toMatchObject({ status: 'deleted', removed_at: '2026-03-01T10:00:00+01:00' });
  expect(account.writes).toEqual([]);
});

test('a subprofile that is removed meanwhile is deleted', async () => {
  shopWith([order()], { [remove]: () => refusal('This subprofile has already been removed') });
  expect(await run(method, byNumber)).toMatchObject({ status: 'deleted' });
});

test('of several subprofiles with a value none is deleted', async () => {
  const account = shopWith([order(), order({ ID: 2 })]);
  expect(sentence(await failure(method, byNumber))).toMatch(/^2 subprofiles have this value in “Number”.* Map the subprofile ID to delete one of them\./);
  expect(account.writes).toEqual([]);
});

test.each([list, remove])('a lost answer of %s lets the step run again', async (name) => {
  shopWith([order()], { [name]: () => ({ status: 503 }) });
  expect((await failure(method, byNumber)).name).toBe('ThrottledError');
});
