import { describe, expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered } from '../../support/copernica/customers.ts';
import { refusal } from '../../support/copernica/fake_service.ts';
import { FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.delete_profile.operation.perform';
const byId = { database: '12', profile: '18381', confirm: 'yes' };
const byEmail = { database: '12', match_field: '1', match_value: 'jane@example.com', confirm: 'yes' };
const remove = 'DELETE /profile/18381';
const read = 'GET /profile/18381';
const find = 'GET /database/12/profiles';

test('nothing is done without the confirmation', async () => {
  const account = new FakeAccount([delivered()]);
  expect(sentence(await failure(method, { ...byId, confirm: 'no' }))).toMatch(/^Nothing was done. To go ahead, set “Yes, Delete for Good” to yes\./);
  expect(account.calls).toEqual([]);
});

test.each([
  ['its ID', byId, read],
  ['a value', byEmail, find],
])('a profile that is meant by %s is deleted, read back, and returned as it was', async (_, inputData, before) => {
  const account = new FakeAccount([delivered()]);
  expect(await run(method, inputData)).toMatchObject({ status: 'deleted', profile_id: 18381, field_2: 'Jane', interest_names: ['Football'], removed_at: null });
  expect(account.names).toEqual(['GET /database/12', before, remove, read]);
});

describe('a database that is set to do something else', () => {
  test.each([
    ['nothing', 'still_there'],
    ['unsubscribe', 'unsubscribed_instead'],
  ])('shows by what it left: %s', async (deleting, status) => {
    const account = new FakeAccount([delivered()]);
    account.deleting = deleting;
    expect(await run(method, byId)).toMatchObject({ status, field_5: 'yes' });
  });

  test.each([
    ['cannot be read afterwards', { status: 503 }, 'not_confirmed'],
    ['is not known afterwards', refusal('No entity with supplied ID'), 'deleted'],
  ])('is told where the profile %s', async (_, answer, status) => {
    new FakeAccount([delivered()], { [read]: () => answer });
    expect(await run(method, byEmail)).toMatchObject({ status });
  });
});

describe('a profile that is not there', () => {
  test.each([
    ['its ID', byId, 18381],
    ['a value', byEmail, null],
  ])('is no failure where it is meant by %s', async (_, inputData, id) => {
    const account = new FakeAccount();
    expect(await run(method, inputData)).toMatchObject({ status: 'not_found', profile_id: id, database_id: 12, email: null });
    expect(account.writes).toEqual([]);
  });

  test('because it was removed before needs no deletion', async () => {
    const account = new FakeAccount([delivered({ removed: '2026-03-01 10:00:00' })]);
    expect(await run(method, byId)).toMatchObject({ status: 'deleted', removed_at: '2026-03-01T10:00:00+01:00' });
    expect(account.writes).toEqual([]);
  });

  test('because it was removed meanwhile is deleted', async () => {
    new FakeAccount([delivered()], { [remove]: () => refusal('This profile has already been removed') });
    expect(await run(method, byId)).toMatchObject({ status: 'deleted', field_2: 'Jane' });
  });
});

test('of several profiles with a value none is deleted', async () => {
  const account = new FakeAccount([delivered(), delivered({ ID: 2 })]);
  expect(sentence(await failure(method, byEmail))).toMatch(
    /^2 profiles have this value in “Email”, so nothing was changed\. Map the profile ID to delete one of them\./,
  );
  expect(account.writes).toEqual([]);
});

test('a profile of another database is not deleted', async () => {
  const account = new FakeAccount([delivered({ database: 99 })]);
  expect(sentence(await failure(method, byId))).toMatch(/^Profile 18381 belongs to database 99, not to the chosen one\./);
  expect(account.writes).toEqual([]);
});

test.each([read, remove])('a lost answer of %s lets the step run again', async (name) => {
  new FakeAccount([delivered()], { [name]: () => ({ status: 503 }) });
  expect((await failure(method, byId)).name).toBe('ThrottledError');
});
