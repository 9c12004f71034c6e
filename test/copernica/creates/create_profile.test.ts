import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered, emptyValues } from '../../support/copernica/customers.ts';
import { FakeAccount } from '../../support/copernica/webservice.ts';
import { freezeClock } from '../../support/frozen_clock.ts';

isolated();
// At 13:00 in Amsterdam.
beforeEach(freezeClock);
afterEach(() => {
  jest.useRealTimers();
});

const method = 'creates.create_profile.operation.perform';
const create = 'POST /database/12/profiles';
const inputData = { database: '12', field_1: 'Jane@example.com', field_2: 'Jane', add_interests: ['31'] };

/** The profile of that step, created at a moment of its day. */
const made = (time: string, changes: object = {}) =>
  delivered({ ID: 500, fields: { ...emptyValues, Email: 'jane@example.com', Firstname: 'Jane', ...changes }, created: `2026-03-10 ${time}` });

test('a profile is created with its values and interests, and read back', async () => {
  const account = new FakeAccount();
  const output = await run(method, { ...inputData, field_5: '', remove_interests: ['32'] });
  expect(account.names).toEqual(['GET /database/12', create, 'GET /profile/18381']);
  expect(account.bodiesOf(create)).toEqual([{ fields: { Email: 'Jane@example.com', Firstname: 'Jane' }, interests: { Football: 1 } }]);
  expect(output).toMatchObject({ profile_id: 18381, email: 'Jane@example.com', interest_names: ['Football'] });
});

test('two runs create two', async () => {
  const account = new FakeAccount();
  await run(method, inputData);
  expect(await run(method, inputData)).toMatchObject({ profile_id: 18382 });
  expect(account.profiles).toHaveLength(2);
});

test('a profile without any value is not created', async () => {
  const account = new FakeAccount();
  expect(sentence(await failure(method, { database: '12', add_interests: ['31'] }))).toMatch(/^No value is mapped/);
  expect(account.writes).toEqual([]);
});

test('a profile that cannot be read back is shown as it was sent', async () => {
  new FakeAccount([], { 'GET /profile/18381': () => ({ status: 503 }) });
  expect(await run(method, inputData)).toMatchObject({ profile_id: 18381, field_2: 'Jane', field_5: null, interest_names: ['Football'], created_at: null });
});

describe('an answer that is lost', () => {
  test('is made up for by the profile with that address and those values which was created since', async () => {
    const account = new FakeAccount([made('12:59:59'), { ...made('13:00:00'), ID: 501 }], { [create]: () => ({ status: 503 }) });
    expect(await run(method, inputData)).toMatchObject({ profile_id: 501 });
    expect(account.names).toEqual(['GET /database/12', create, 'GET /database/12/profiles', 'GET /profile/501']);
  });

  test.each([
    ['older than the step', made('12:59:59')],
    ['one with another value', made('13:00:01', { Firstname: 'Janet' })],
    ['one without the interest', { ...made('13:00:01'), interests: [] }],
    ['one that does not tell its age', { ...made('13:00:01'), created: null }],
  ])('is not made up for by %s', async (_, other) => {
    new FakeAccount([other], { [create]: () => ({ status: 503 }) });
    expect((await failure(method, inputData)).name).toBe('ThrottledError');
    expect((await failure(method, { ...inputData, if_unclear: 'stop' })).name).toBe('HaltedError');
  });

  test('cannot be made up for without an address', async () => {
    const account = new FakeAccount([], { [create]: () => ({ status: 503 }) });
    await failure(method, { ...inputData, field_1: '' });
    expect(account.names).toEqual(['GET /database/12', create]);
  });

  test('cannot be made up for where the database has no field for addresses', async () => {
    const account = new FakeAccount([], { [create]: () => ({ status: 201 }) });
    account.database = { ...account.database, fields: { data: account.database.fields.data.slice(1) } };
    expect(await run(method, { ...inputData, field_1: undefined })).toMatchObject({ profile_id: null, field_2: 'Jane' });
  });
});
