import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { listsTable } from '../../../mailingwork/names/tables.ts';
import { readFresh, readIncluding, readNames } from '../../../webservice/names/name_table.ts';
import { http } from '../../support/answers.ts';
import { MemoryCache } from '../../support/caches.ts';
import { accepted } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

let service = new FakeWebservice();
let cache = new MemoryCache();
let processKey = {};
/** The same connection, in this process. */
const account = () => fakeAccount(service, { cache, processKey });
/** The same connection, in another process. */
const elsewhere = () => fakeAccount(service, { cache });
const seconds = (count: number): void => {
  jest.setSystemTime(Date.now() + count * 1_000);
};

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2025-11-12T10:00:00Z') });
  service = new FakeWebservice();
  service.on('getlists', accepted([{ id: 1, name: 'Old name' }]), accepted([{ id: 1, name: 'New name' }]));
  cache = new MemoryCache();
  processKey = {};
});
afterEach(() => {
  jest.useRealTimers();
});

describe('rows in this process', () => {
  test('are returned at once, without the cache', async () => {
    await readNames(account(), listsTable, [1]);
    cache.entries.clear();
    expect(await readNames(account(), listsTable, [1])).toEqual([expect.objectContaining({ name: 'Old name' })]);
    expect(service.names).toHaveLength(1);
  });

  test('are returned at once where they came from the cache, too', async () => {
    await readNames(elsewhere(), listsTable, [1]);
    await readNames(account(), listsTable, [1]);
    cache.entries.clear();
    expect(await readNames(account(), listsTable, [1])).toMatchObject([{ name: 'Old name' }]);
    expect(service.names).toHaveLength(1);
  });

  test('are replaced by newer ones of another process after a minute', async () => {
    await readNames(account(), listsTable, [1]);
    await readFresh(elsewhere(), listsTable);
    seconds(59);
    expect(await readNames(account(), listsTable, [1])).toMatchObject([{ name: 'Old name' }]);
    seconds(1);
    expect(await readNames(account(), listsTable, [1])).toMatchObject([{ name: 'New name' }]);
    expect(service.names).toHaveLength(2);
  });

  test('are never older than ten minutes, however often they are used', async () => {
    await readNames(elsewhere(), listsTable, [1]);
    seconds(599);
    expect(await readNames(account(), listsTable, [1])).toMatchObject([{ name: 'Old name' }]);
    seconds(1);
    expect(await readNames(account(), listsTable, [1])).toMatchObject([{ name: 'New name' }]);
  });

  test('are read again for an unknown ID once they are a minute old', async () => {
    await readNames(account(), listsTable, [1]);
    expect(await readNames(account(), listsTable, [2])).toMatchObject([{ name: 'Old name' }]);
    seconds(60);
    expect(await readNames(account(), listsTable, [2])).toMatchObject([{ name: 'New name' }]);
  });

  test('are those that an editor has just read', async () => {
    await readNames(account(), listsTable, [1]);
    await readFresh(account(), listsTable);
    expect(await readNames(account(), listsTable, [1])).toMatchObject([{ name: 'New name' }]);
  });

  test('are used for actions, unless an ID is missing', async () => {
    await readNames(account(), listsTable, [1]);
    cache.entries.clear();
    await readIncluding(account(), listsTable, [1]);
    expect(service.names).toHaveLength(1);
    expect(await readIncluding(account(), listsTable, [2])).toMatchObject([{ name: 'New name' }]);
  });

  test('are kept as long as their slot says, where it says so', async () => {
    const longKept = { ...listsTable, keepSeconds: 86_400, inProcess: new WeakMap() };
    await readFresh(account(), longKept);
    seconds(86_399);
    expect(await readIncluding(account(), longKept, [1])).toMatchObject([{ name: 'Old name' }]);
    seconds(1);
    expect(await readIncluding(account(), longKept, [1])).toMatchObject([{ name: 'New name' }]);
  });

  test('are separate for each connection', async () => {
    await readNames(account(), listsTable, [1]);
    cache.entries.clear();
    processKey = {};
    expect(await readNames(account(), listsTable, [1])).toMatchObject([{ name: 'New name' }]);
  });
});

test('a failure is kept in this process for a minute', async () => {
  service = new FakeWebservice();
  service.on('getlists', http(503), accepted([{ id: 1, name: 'New name' }]));
  expect(await readNames(account(), listsTable, [1])).toBeNull();
  cache.entries.clear();
  seconds(59);
  expect(await readNames(account(), listsTable, [1])).toBeNull();
  seconds(1);
  expect(await readNames(account(), listsTable, [1])).toMatchObject([{ name: 'New name' }]);
});
