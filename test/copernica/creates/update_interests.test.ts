import { expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { customers, delivered } from '../../support/copernica/customers.ts';
import { FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.update_interests.operation.perform';
const byId = { database: '12', profile: '18381' };
const change = 'POST /profile/18381/interests';

test('interests are added and removed one by one, with four calls', async () => {
  const account = new FakeAccount([delivered({ interests: ['Football', 'Baseball'] })]);
  const output = await run(method, { ...byId, add_interests: ['33'], remove_interests: ['Baseball'], field_2: 'not sent' });
  expect(account.names).toEqual(['GET /database/12', 'GET /profile/18381', change, 'GET /profile/18381']);
  expect(account.bodiesOf(change)).toEqual([{ News: 1, Baseball: 0 }]);
  expect(output).toMatchObject({ profile_id: 18381, interest_names: ['Football', 'News'], profile_ids: [18381] });
  expect(output).not.toHaveProperty('not_cleared_field_ids');
});

test('the profile is looked up by a value', async () => {
  const account = new FakeAccount([delivered()]);
  await run(method, { database: '12', match_field: '1', match_value: 'JANE@example.com', add_interests: 'News' });
  expect(account.writes).toEqual([change]);
});

test('the profile is only read where no interest is mapped', async () => {
  const account = new FakeAccount([delivered()]);
  expect(await run(method, { ...byId, add_interests: [''] })).toMatchObject({ interest_names: ['Football'] });
  expect(account.writes).toEqual([]);
});

test('an interest whose name holds a comma is one', async () => {
  const account = new FakeAccount([delivered()]);
  account.database = { ...customers, interests: { data: [{ ID: '40', name: 'Food, Wine', group: '' }, ...customers.interests.data] } };
  await run(method, { ...byId, add_interests: ['food,  wine', '31,News'] });
  // Blanks are compared as one, but not where there is none.
  expect(account.bodiesOf(change)).toEqual([{ 'Food, Wine': 1, Football: 1, News: 1 }]);
});

test('an interest whose name another group has too is refused, because Copernica would switch both', async () => {
  const account = new FakeAccount([delivered()]);
  account.database = { ...customers, interests: { data: [{ ID: '40', name: 'news', group: 'Work' }, ...customers.interests.data] } };
  expect(sentence(await failure(method, { ...byId, add_interests: '33' }))).toMatch(/^Several interests of this database are called “News”/);
  expect(account.writes).toEqual([]);
});

test('a profile that is gone halts the step', async () => {
  new FakeAccount();
  const error = await failure(method, { ...byId, add_interests: 'News' });
  expect(error.name).toBe('HaltedError');
  expect(sentence(error)).toMatch(/^The profile no longer exists\./);
});
