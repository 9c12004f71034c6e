import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Account } from '../../../../copernica/api/connection/account.ts';
import type { DeliveredProfile } from '../../../../copernica/api/methods/profiles.ts';
import { profileFrom } from '../../../../copernica/api/profiles/profile.ts';
import { profileOutputs } from '../../../../copernica/api/profiles/profile_output.ts';
import { customers, delivered } from '../../../support/copernica/customers.ts';
import { accountAt, FakeService, MemoryCache } from '../../../support/copernica/fake_service.ts';
import { freezeClock } from '../../../support/frozen_clock.ts';

/** What was read longer ago may be out of date, in milliseconds. */
const MORE_THAN_A_MINUTE = 61_000;

/** A database whose answer is another one each time; the last stays. */
function serving(...databases: readonly object[]) {
  const service = new FakeService();
  const answers = [...databases];
  service.answer = () => ({ body: answers.length > 1 ? answers.shift() : answers[0] });
  return service;
}

async function outputOf(profile: DeliveredProfile, ...databases: readonly object[]) {
  const service = serving(...databases);
  const [output] = await profileOutputs(accountAt(service), 12, [profileFrom(profile, 12)]);
  return { output, calls: service.restCalls };
}

const jane = {
  profile_id: 18381,
  database_id: 12,
  database_name: 'Customers',
  email: 'jane@example.com',
  field_1: 'jane@example.com',
  field_2: 'Jane',
  field_3: '7',
  field_4: null,
  field_5: 'yes',
  field_6: null,
  interests: [
    { name: 'Football', group: 'Sports', active: true },
    { name: 'Baseball', group: 'Sports', active: false },
    { name: 'News', group: null, active: false },
  ],
  interest_names: ['Football'],
  created_at: '2026-01-06T14:19:51+01:00',
  modified_at: '2026-07-21T13:26:21+02:00',
  removed_at: null,
};

describe('the output of a profile', () => {
  test('has every field and interest of the database, and dates with the offset of Amsterdam', async () => {
    expect(await outputOf(delivered(), customers)).toEqual({ output: jane, calls: ['GET /database/12'] });
  });

  test('has the same keys where nothing is filled in, or the profile was removed', async () => {
    const { output } = await outputOf(delivered({ fields: {}, interests: [], removed: '2026-08-01 10:00:00', modified: null }), customers);
    expect(Object.keys(output ?? {})).toEqual(Object.keys(jane));
    expect(output).toMatchObject({ email: null, field_2: null, interest_names: [], modified_at: null, removed_at: '2026-08-01T10:00:00+02:00' });
  });

  test('has no address where the database has no field for it', async () => {
    const { output } = await outputOf(delivered(), { ...customers, fields: { data: [] } });
    expect(output?.email).toBeNull();
  });

  test('never holds the secret', async () => {
    const { output } = await outputOf(Object.assign(delivered(), { secret: 'e5903b43c08a011f' }), customers);
    expect(JSON.stringify(output)).not.toContain('e5903b43c08a011f');
  });
});

describe('a field or an interest that is not known yet', () => {
  const unremarkable = profileFrom(delivered({ fields: {}, interests: [] }), 12);

  /** A second operation of the process, which began when what the first one read may be out of date. */
  async function laterOperation(service: FakeService): Promise<Account> {
    const process = { processKey: {}, cache: new MemoryCache() };
    await profileOutputs(accountAt(service, process), 12, [unremarkable]);
    jest.setSystemTime(Date.now() + MORE_THAN_A_MINUTE);
    return accountAt(service, process);
  }

  beforeEach(freezeClock);
  afterEach(() => {
    jest.useRealTimers();
  });

  const older = { ...customers, fields: { data: customers.fields.data.slice(0, 1) }, interests: { data: [] } };

  test.each([
    ['a field', delivered({ interests: [] })],
    ['an interest', delivered({ fields: {} })],
  ])('is found by reading the database afresh: %s', async (_, profile) => {
    const service = serving(older, customers);
    const again = await laterOperation(service);
    const [output] = await profileOutputs(again, 12, [profileFrom(profile, 12)]);
    expect(output?.interests).toHaveLength(3);
    expect(output).toHaveProperty('field_6', null);
    expect(service.restCalls).toEqual(['GET /database/12', 'GET /database/12']);
  });

  test('is left out where the database cannot be read afresh', async () => {
    const service = serving(older);
    const again = await laterOperation(service);
    service.answer = () => ({ status: 503 });
    const [output] = await profileOutputs(again, 12, [profileFrom(delivered(), 12)]);
    expect(output).toMatchObject({ field_1: 'jane@example.com', interest_names: ['Football'] });
    expect(output).not.toHaveProperty('field_2');
  });

  test('is left out, or listed without a group, where the database does not tell of it', async () => {
    const { output } = await outputOf(delivered({ interests: ['football', 'Chess'] }), { ...customers, fields: { data: [] } });
    expect(output).not.toHaveProperty('field_1');
    expect(output?.interests.at(-1)).toEqual({ name: 'Chess', group: null, active: true });
    expect(output?.interest_names).toEqual(['Football', 'Chess']);
  });
});

test('no profiles need no call', async () => {
  const service = serving(customers);
  expect(await profileOutputs(accountAt(service), 12, [])).toEqual([]);
  expect(service.calls).toEqual([]);
});

test('a database that cannot be read is a failure', async () => {
  const service = new FakeService();
  service.answer = () => ({ status: 400, body: { error: { message: 'No database with supplied ID' } } });
  await expect(profileOutputs(accountAt(service), 12, [profileFrom(delivered(), 12)])).rejects.toMatchObject({ kind: 'not_found' });
});

test('a list that leaves out the database means the one that was asked', () => {
  expect(profileFrom(delivered({ database: null }), 12).databaseId).toBe(12);
});
