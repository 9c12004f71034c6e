import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { collectionOf, freshDatabase, knownDatabase, watchedFields } from '../../../../copernica/api/structure/database.ts';
import { databasesTable, databaseTable } from '../../../../copernica/api/structure/structure.ts';
import { createBudget } from '../../../../webservice/budget.ts';
import { readFresh } from '../../../../webservice/names/name_table.ts';
import { accountAt, FakeService, MemoryCache, refusal } from '../../../support/copernica/fake_service.ts';

const page = (data: readonly object[]) => ({ start: 0, limit: 1000, count: data.length, data, total: data.length });
const email = { ID: '21', name: 'Email', type: 'email', value: '', length: '100', hidden: false };
const plan = { ID: 22, name: 'Plan', type: 'select', value: 'a\r\nb', length: null, hidden: '1' };
const described = {
  ID: '12',
  name: 'Customers',
  fields: page([email, plan]),
  interests: page([{ ID: '5', name: 'News', group: null }]),
  collections: page([{ ID: '7', name: 'Orders', fields: page([{ ...email, ID: 31 }]) }]),
};

let service = new FakeService();

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout', 'clearTimeout'] });
  service = new FakeService();
  service.answer = () => ({ body: described });
});
afterEach(() => {
  jest.useRealTimers();
});

const longBudget = () => ({ budget: createBudget(3_600_000) });

describe('a database', () => {
  test('is read with its fields, interests and collections, whatever form ids and flags come in', async () => {
    expect(await freshDatabase(accountAt(service), 12)).toEqual({
      id: 12,
      name: 'Customers',
      fields: [
        { id: 21, name: 'Email', type: 'email', value: '', length: 100, hidden: false },
        { id: 22, name: 'Plan', type: 'select', value: 'a\r\nb', length: null, hidden: true },
      ],
      interests: [{ id: 5, name: 'News', group: '' }],
      collections: [{ id: 7, name: 'Orders', fields: [{ id: 31, name: 'Email', type: 'email', value: '', length: 100, hidden: false }] }],
    });
  });

  test('without any of these parts has none', async () => {
    service.answer = () => ({ body: { ID: 12, name: 'Empty', fields: [], interests: page([]) } });
    expect(await freshDatabase(accountAt(service), 12)).toEqual({ id: 12, name: 'Empty', fields: [], interests: [], collections: [] });
  });

  test('that does not exist is named', async () => {
    service.answer = () => refusal('No database with supplied ID');
    await expect(knownDatabase(accountAt(service), 12)).rejects.toMatchObject({
      kind: 'not_found',
      message: 'Copernica refused the call: there is no database with this ID.',
    });
    service.answer = () => ({ body: { ...described, ID: 13 } });
    await expect(freshDatabase(accountAt(service), 12)).rejects.toMatchObject({
      kind: 'not_found',
      message: 'Database 12 does not exist in this account.',
    });
  });
});

describe('what is known of a database', () => {
  test('is read once, and comes out of the cache in another process', async () => {
    const cache = new MemoryCache();
    const first = await knownDatabase(accountAt(service, { cache }), 12);
    expect(await knownDatabase(accountAt(service, { cache }), 12)).toEqual(first);
    expect(service.restCalls).toEqual(['GET /database/12']);
  });

  test('is read afresh where it does not suffice, unless that was done a minute ago', async () => {
    const account = accountAt(service, longBudget());
    const lacksField = () => false;
    await knownDatabase(account, 12, lacksField);
    expect(service.restCalls).toHaveLength(1);
    jest.setSystemTime(Date.now() + 61_000);
    await knownDatabase(account, 12, lacksField);
    expect(service.restCalls).toHaveLength(2);
  });

  test('of different databases is kept apart, also when very many are', async () => {
    const account = accountAt(service);
    expect(databaseTable(12)).toBe(databaseTable(12));
    const before = databaseTable(12);
    Array.from({ length: 501 }, (_, index) => databaseTable(1000 + index));
    expect(databaseTable(12)).not.toBe(before);
    service.answer = (call) => ({ body: { ...described, ID: call.endsWith('/13') ? 13 : 12 } });
    expect((await knownDatabase(account, 13)).id).toBe(13);
    expect((await knownDatabase(account, 12)).id).toBe(12);
  });
});

test('the databases of an account are listed by name', async () => {
  service.answer = () => ({ body: page([described, { ID: 13, name: 'Shop' }]) });
  expect(await readFresh(accountAt(service), databasesTable)).toEqual([
    { id: 12, name: 'Customers' },
    { id: 13, name: 'Shop' },
  ]);
  expect(service.restCalls).toEqual(['GET /databases?limit=1000&total=false']);
});

test('a collection is found in its database, and only there', async () => {
  const database = await freshDatabase(accountAt(service), 12);
  expect(collectionOf(database, 7).name).toBe('Orders');
  expect(() => collectionOf(database, 8)).toThrow('Collection 8 does not belong to this database.');
});

test('the fields of a collection that is gone are none', async () => {
  const all = () => true;
  const account = accountAt(service);
  expect((await watchedFields(account, 12, 7)(all)).map(({ id }) => id)).toEqual([31]);
  expect(await watchedFields(account, 12, 8)(all)).toEqual([]);
});
