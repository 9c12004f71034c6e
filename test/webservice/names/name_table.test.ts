import { describe, expect, jest, test } from '@jest/globals';
import type { Account } from '../../../mailingwork/connection/account.ts';
import { fieldsTable, listsTable, optinSetupsTable, optoutSetupsTable } from '../../../mailingwork/names/tables.ts';
import { readFresh, readIncluding, readNames } from '../../../webservice/names/name_table.ts';
import { http } from '../../support/answers.ts';
import { hanging, throwing } from '../../support/caches.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { namesOf, tableStage } from '../../support/mailingwork/client/tables.ts';

const { account, service, cache } = tableStage();

describe('the four tables of an account', () => {
  test.each([
    ['fields', fieldsTable, 'getfields', 'E-Mail', 1],
    ['lists', listsTable, 'getlists', 'Newsletter', 1],
    ['opt-in setups', optinSetupsTable, 'getoptinsetups', 'Newsletter sign-up', 60],
    ['opt-out setups', optoutSetupsTable, 'getoptoutsetups', 'Newsletter unsubscription', 7],
  ] as const)('%s are read once, and are the same from the cache', async (_name, table, name, first, id) => {
    const fresh = await readNames<Account, { readonly id: number; readonly name: string }>(account(), table, [id]);
    const cached = await readNames<Account, { readonly id: number; readonly name: string }>(account(), table, [id]);
    expect(fresh?.[0]).toMatchObject({ id, name: first });
    expect(cached?.[0]).toMatchObject({ id, name: first });
    expect(cached).toHaveLength(fresh?.length ?? 0);
    expect(service().names).toEqual([name]);
  });
});

test('the tables of an account have separate cache keys', () => {
  expect([fieldsTable, listsTable, optinSetupsTable, optoutSetupsTable].map(({ name }) => name)).toEqual(['fields', 'lists', 'optinSetups', 'optoutSetups']);
});

describe('for an action', () => {
  test('the cache is used where it has all IDs', async () => {
    await readIncluding(account(), listsTable, [1]);
    await readIncluding(account(), listsTable, [1, 3, 5]);
    await readIncluding(account(), listsTable);
    expect(service().names).toHaveLength(1);
  });

  test('an ID that is not in the cache is read at once, each time', async () => {
    await readIncluding(account(), listsTable, [1]);
    await readIncluding(account(), listsTable, [99]);
    await readIncluding(account(), listsTable, [99]);
    expect(service().names).toHaveLength(3);
  });

  test('a cached failure is ignored', async () => {
    service().on('getlists', http(503), accepted([{ id: 1, name: 'Newsletter' }]));
    await readNames(account(), listsTable, [1]);
    expect(namesOf(await readIncluding(account(), listsTable, [1]))).toEqual(['Newsletter']);
  });

  test('a failure is thrown, and not cached', async () => {
    service().on('getlists', http(503));
    expect((await failureOf(readIncluding(account(), listsTable, [1]))).kind).toBe('unavailable');
    expect(cache().entries.size).toBe(0);
  });

  test('a cache that throws stops nothing', async () => {
    expect(namesOf(await readIncluding(account({ cache: throwing }), listsTable, [1]))).toContain('Newsletter');
  });

  test('a cache that hangs costs five seconds before and after, and stops nothing', async () => {
    const waiting = readIncluding(account({ cache: hanging }), listsTable, [1]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(namesOf(await waiting)).toContain('Newsletter');
  });
});

describe('for an editor', () => {
  test('a table is read again each time, and cached for others', async () => {
    await readFresh(account(), listsTable);
    await readFresh(account(), listsTable);
    await readNames(account(), listsTable, [1]);
    expect(service().names).toHaveLength(2);
  });

  test('a failure is thrown', async () => {
    service().on('getlists', refused(1));
    expect((await failureOf(readFresh(account(), listsTable))).kind).toBe('login');
  });
});
