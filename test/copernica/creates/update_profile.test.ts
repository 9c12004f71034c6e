import { describe, expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered } from '../../support/copernica/customers.ts';
import { FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.update_profile.operation.perform';
const byId = { database: '12', profile: '18381' };
const update = 'PUT /profile/18381';
const read = 'GET /profile/18381';

describe('a profile that is meant by its ID', () => {
  test('is read, so that none of another database is changed, and updated', async () => {
    const account = new FakeAccount([delivered()]);
    const output = await run(method, { ...byId, match_field: '1', match_value: 'joe@example.com', field_1: 'joe@example.com', fields_to_clear: ['2'] });
    expect(account.names).toEqual(['GET /database/12', read, update, read]);
    expect(account.bodiesOf(update)).toEqual([{ fields: { Email: 'joe@example.com', Firstname: '' } }]);
    expect(output).toMatchObject({ profile_id: 18381, email: 'joe@example.com', field_2: null, profile_ids: [18381], not_cleared_field_ids: [] });
  });

  test('gets and loses interests', async () => {
    const account = new FakeAccount([delivered()]);
    expect(await run(method, { ...byId, add_interests: '33', remove_interests: '31' })).toMatchObject({ interest_names: ['News'] });
    expect(account.names).toEqual(['GET /database/12', read, 'POST /profile/18381/interests', read]);
  });

  test('is left as it is where it belongs to another database', async () => {
    const account = new FakeAccount([delivered({ database: 13 })]);
    expect(sentence(await failure(method, { ...byId, field_2: 'Janet' }))).toMatch(/^Profile 18381 belongs to database 13, not to the chosen one\./);
    expect(account.writes).toEqual([]);
  });

  test('is only read where nothing is mapped', async () => {
    const account = new FakeAccount([delivered()]);
    expect(await run(method, { ...byId, field_2: '' })).toMatchObject({ field_2: 'Jane' });
    expect(account.names).toEqual(['GET /database/12', read]);
  });

  test.each([
    ['does not exist', [], 'field_2'],
    ['was removed', [delivered({ removed: '2026-03-01 10:00:00' })], 'field_2'],
  ])('halts the step where it %s', async (_, profiles, input) => {
    new FakeAccount(profiles);
    const error = await failure(method, { ...byId, [input]: 'Janet' });
    expect(error.name).toBe('HaltedError');
    expect(sentence(error)).toMatch(/^The profile no longer exists\./);
  });

  test.each(['Janet', ''])('of another database is an error: %j', async (value) => {
    new FakeAccount([delivered({ database: 99 })]);
    expect(sentence(await failure(method, { ...byId, field_2: value }))).toMatch(/^Profile 18381 belongs to database 99, not to the chosen one\./);
  });
});

describe('a profile that is meant by a value', () => {
  const byNumber = { database: '12', match_field: 'number', match_value: ' 07 ', field_2: 'Janet' };

  test('is looked up, and may get another value in that field', async () => {
    const account = new FakeAccount([delivered()]);
    const input = { ...byNumber, match_value: 7, field_3: '8' };
    expect(await run(method, input)).toMatchObject({ field_3: '8', profile_ids: [18381] });
    expect(account.calls[1]?.query).toMatchObject({ 'fields[]': 'Number==7' });
    expect(account.writes).toEqual([update]);
  });

  test('halts the step where there is none', async () => {
    const account = new FakeAccount([delivered()]);
    const error = await failure(method, { ...byNumber, match_value: '8' });
    expect(error.name).toBe('HaltedError');
    expect(sentence(error)).toMatch(/^No profile of this database has this value in “Number”\./);
    expect(account.writes).toEqual([]);
  });

  test('stops the step where there are several', async () => {
    const account = new FakeAccount([delivered(), delivered({ ID: 2 })]);
    expect(sentence(await failure(method, { ...byNumber, match_value: '7' }))).toMatch(/^2 profiles have this value/);
    expect(account.writes).toEqual([]);
    expect(await run(method, { ...byNumber, match_value: '7', update_all_matches: 'yes' })).toMatchObject({ profile_id: 2, profile_ids: [2, 18381] });
  });
});

test.each([
  [{}, 'Fill in “Profile”, or “Match Field” and “Match Value”.'],
  [{ match_value: '7' }, '“Match Field” is empty.'],
  [{ match_field: '1' }, '“Match Value” is empty.'],
  [{ profile: 'jane@example.com' }, 'Profile “…” is not an ID such as 12.'],
  [{ profile: '1,2' }, '“Profile” must be one ID such as 12, not 2 of them.'],
])('no profile is meant by %j', async (input, expected) => {
  const account = new FakeAccount([delivered()]);
  expect(sentence(await failure(method, { database: '12', field_2: 'Janet', ...input })).slice(0, expected.length)).toBe(expected);
  expect(account.names).toEqual(['GET /database/12']);
});
