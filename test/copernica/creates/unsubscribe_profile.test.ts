import { describe, expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered } from '../../support/copernica/customers.ts';
import { refusal } from '../../support/copernica/fake_service.ts';
import { FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.unsubscribe_profile.operation.perform';
const byId = { database: '12', profile: '18381' };
const byEmail = { database: '12', match_field: '1', match_value: 'jane@example.com' };
const setting = 'GET /database/12/unsubscribe';
const unsubscribe = 'PUT /profile/18381/unsubscribe';
const read = 'GET /profile/18381';

function account(behavior: string, profiles = [delivered()], answers = {}): FakeAccount {
  const made = new FakeAccount(profiles, answers);
  made.unsubscribe = { behavior, fields: { Newsletter: 'no' } };
  return made;
}

describe('a database that updates', () => {
  test('stores the values of its setting, which are read back', async () => {
    const updating = account('Update');
    expect(await run(method, byId)).toMatchObject({ status: 'unsubscribed', field_5: 'no', profile_ids: [18381] });
    expect(updating.names).toEqual([setting, 'GET /database/12', read, unsubscribe, read]);
  });

  test('has all matches unsubscribed where that is wanted, and else none of several', async () => {
    const several = account('update', [delivered(), delivered({ ID: 2 })]);
    expect(sentence(await failure(method, byEmail))).toMatch(/^2 profiles have this value in “Email”, so nothing was changed\./);
    expect(several.writes).toEqual([]);
    expect(await run(method, { ...byEmail, update_all_matches: 'yes' })).toMatchObject({ status: 'unsubscribed', profile_ids: [2, 18381] });
    expect(several.writes).toHaveLength(2);
  });

  test.each([
    ['the profile does not hold the values afterwards', { [unsubscribe]: () => ({ status: 204 }) }, { field_5: 'yes' }],
    ['the profile cannot be read', { [read]: () => ({ status: 503 }) }, { field_5: 'yes' }],
    ['the setting names no values', { [setting]: () => ({ body: { behavior: 'update', fields: [] } }) }, { field_5: 'no' }],
    ['the setting names a field that is not there', { [setting]: () => ({ body: { behavior: 'update', fields: { Letters: null } } }) }, { field_5: 'no' }],
  ])('confirms nothing where %s', async (_, answers, expected) => {
    account('update', [delivered()], answers);
    expect(await run(method, byEmail)).toMatchObject({ status: 'not_confirmed', profile_id: 18381, ...expected });
  });

  test('has nothing to do for a profile that is removed', async () => {
    account('update', [delivered({ removed: '2026-03-01 10:00:00' })]);
    expect(await run(method, byId)).toMatchObject({ status: 'unsubscribed', removed_at: '2026-03-01T10:00:00+01:00' });
  });
});

test('a database that does nothing is an error that names the setting', async () => {
  const idle = account('nothing');
  expect(sentence(await failure(method, byId))).toBe(
    'The unsubscribe behavior of this database is set to “nothing”, so nothing was done and mailings would continue. Change that setting in Copernica. Check the values in this step.',
  );
  expect(idle.names).toEqual([setting]);
});

describe('a database that removes', () => {
  test.each(['remove', 'archive'])('needs the confirmation, as one that may do so: %s', async (behavior) => {
    const removing = account(behavior);
    expect(sentence(await failure(method, byId))).toMatch(/^Nothing was done. To go ahead, set “Yes, Even If It Deletes the Profile” to yes\./);
    expect(removing.names).toEqual([setting]);
  });

  test('returns the profile as it was', async () => {
    const removing = account('remove');
    expect(await run(method, { ...byId, confirm: 'yes' })).toMatchObject({ status: 'deleted', field_2: 'Jane', removed_at: null, profile_ids: [18381] });
    expect(removing.names).toEqual([setting, 'GET /database/12', read, unsubscribe, read]);
  });

  test('needs no reading before where the profile is looked up', async () => {
    const removing = account('remove');
    await run(method, { ...byEmail, confirm: 'yes' });
    expect(removing.names).toEqual([setting, 'GET /database/12', 'GET /database/12/profiles', unsubscribe, read]);
  });

  test.each([
    [
      'was removed already',
      { [unsubscribe]: () => refusal('This profile has already been removed'), [read]: () => ({ body: delivered({ removed: '2026-03-01 10:00:00' }) }) },
      'deleted',
    ],
    ['is still there', { [unsubscribe]: () => ({ status: 204 }) }, 'not_confirmed'],
  ])('tells what became of a profile that %s', async (_, answers, status) => {
    account('remove', [delivered()], answers);
    expect(await run(method, { ...byId, confirm: 'yes' })).toMatchObject({ status });
  });
});

test('a lost answer lets the step run again', async () => {
  account('update', [delivered()], { [unsubscribe]: () => ({ status: 503 }) });
  expect((await failure(method, byId)).name).toBe('ThrottledError');
});
