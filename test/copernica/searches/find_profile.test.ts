import { describe, expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered, emptyValues } from '../../support/copernica/customers.ts';
import { FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'searches.find_profile.operation.perform';
const byEmail = { database: '12', match_field: '1', match_value: 'jane@example.com' };
const find = 'GET /database/12/profiles';

test('a profile is found by a value, with one call', async () => {
  const account = new FakeAccount([delivered()]);
  expect(await run(method, byEmail)).toEqual([expect.objectContaining({ profile_id: 18381, field_2: 'Jane', interest_names: ['Football'] })]);
  expect(account.names).toEqual(['GET /database/12', find]);
});

test('a profile is found by its ID', async () => {
  const account = new FakeAccount([delivered()]);
  expect(await run(method, { database: '12', profile: '18381' })).toEqual([expect.objectContaining({ profile_id: 18381, email: 'jane@example.com' })]);
  expect(account.names).toEqual(['GET /database/12', 'GET /profile/18381']);
});

test('it has the shape of a created one', async () => {
  new FakeAccount([delivered()]);
  const [found] = Object([await run(method, byEmail)].flat());
  const created = await run('creates.create_profile.operation.perform', { database: '12', field_1: 'joe@example.com' });
  expect(Object.keys(Object(found))).toEqual(Object.keys(Object(created)));
});

describe('nothing is found', () => {
  test.each([
    ['where no profile has the value', [], byEmail],
    ['where the one that had it was removed', [delivered({ removed: '2026-03-01 10:00:00' })], byEmail],
    ['where none has the ID', [], { database: '12', profile: '18381' }],
    ['where the one with the ID was removed', [delivered({ removed: '2026-03-01 10:00:00' })], { database: '12', profile: '18381' }],
  ])('%s', async (_, profiles, inputData) => {
    new FakeAccount(profiles);
    expect(await run(method, inputData)).toEqual([]);
  });
});

test('of several the one with the lowest ID comes first', async () => {
  new FakeAccount([delivered(), delivered({ ID: 9 })]);
  expect(await run(method, byEmail)).toMatchObject([{ profile_id: 9 }, { profile_id: 18381 }]);
});

test('of very many the first hundred are found', async () => {
  new FakeAccount(Array.from({ length: 150 }, (_, index) => delivered({ ID: 1 + index })));
  expect(await run(method, byEmail)).toHaveLength(100);
});

test('an ignored condition finds no stranger', async () => {
  const stranger = delivered({ fields: { ...emptyValues, Email: 'joe@example.com' } });
  new FakeAccount([], { [find]: () => ({ body: { data: [stranger] } }) });
  expect(sentence(await failure(method, byEmail))).toMatch(/^Copernica ignored the condition on “Email” and returned other records, so nothing was done\./);
});

test('an unknown field finds no stranger', async () => {
  const account = new FakeAccount([delivered()]);
  expect(sentence(await failure(method, { ...byEmail, match_field: 'Emial' }))).toMatch(/^“Match Field” is “Emial”, which is no field of this database\./);
  expect(account.names).toEqual(['GET /database/12']);
});
