import { describe, expect, jest, test } from '@jest/globals';
import type { Account } from '../../../mailingwork/connection/account.ts';
import { fieldsPart, listsPart, optinSetupsPart, optoutSetupsPart } from '../../../mailingwork/names/directory.ts';
import { readFresh, readKnowing, readNames } from '../../../webservice/names/directory.ts';
import { http } from '../../support/answers.ts';
import { hanging, throwing } from '../../support/caches.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { directoryStage, namesOf } from '../../support/mailingwork/client/directory.ts';

const { account, service, cache } = directoryStage();

describe('the four parts of a directory', () => {
  test.each([
    ['fields', fieldsPart, 'getfields', 'E-Mail', 1],
    ['lists', listsPart, 'getlists', 'Newsletter', 1],
    ['opt-in setups', optinSetupsPart, 'getoptinsetups', 'Newsletter sign-up', 60],
    ['opt-out setups', optoutSetupsPart, 'getoptoutsetups', 'Newsletter unsubscription', 7],
  ] as const)('%s are read once, and are the same from the cache', async (_name, part, name, first, id) => {
    const fresh = await readNames<Account, { readonly id: number; readonly name: string }>(account(), part, [id]);
    const cached = await readNames<Account, { readonly id: number; readonly name: string }>(account(), part, [id]);
    expect(fresh?.[0]).toMatchObject({ id, name: first });
    expect(cached?.[0]).toMatchObject({ id, name: first });
    expect(cached).toHaveLength(fresh?.length ?? 0);
    expect(service().names).toEqual([name]);
  });
});

test('the parts of a directory have separate cache keys', () => {
  expect([fieldsPart, listsPart, optinSetupsPart, optoutSetupsPart].map(({ name }) => name)).toEqual(['fields', 'lists', 'optinSetups', 'optoutSetups']);
});

describe('for an action', () => {
  test('the cache is used where it has all IDs', async () => {
    await readKnowing(account(), listsPart, [1]);
    await readKnowing(account(), listsPart, [1, 3, 5]);
    await readKnowing(account(), listsPart);
    expect(service().names).toHaveLength(1);
  });

  test('an ID that is not in the cache is read at once, each time', async () => {
    await readKnowing(account(), listsPart, [1]);
    await readKnowing(account(), listsPart, [99]);
    await readKnowing(account(), listsPart, [99]);
    expect(service().names).toHaveLength(3);
  });

  test('a cached failure is ignored', async () => {
    service().on('getlists', http(503), accepted([{ id: 1, name: 'Newsletter' }]));
    await readNames(account(), listsPart, [1]);
    expect(namesOf(await readKnowing(account(), listsPart, [1]))).toEqual(['Newsletter']);
  });

  test('a failure is thrown, and not cached', async () => {
    service().on('getlists', http(503));
    expect((await failureOf(readKnowing(account(), listsPart, [1]))).kind).toBe('unavailable');
    expect(cache().entries.size).toBe(0);
  });

  test('a cache that throws stops nothing', async () => {
    expect(namesOf(await readKnowing(account({ cache: throwing }), listsPart, [1]))).toContain('Newsletter');
  });

  test('a cache that hangs costs five seconds before and after, and stops nothing', async () => {
    const waiting = readKnowing(account({ cache: hanging }), listsPart, [1]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(namesOf(await waiting)).toContain('Newsletter');
  });
});

describe('for an editor', () => {
  test('a part is read again each time, and cached for others', async () => {
    await readFresh(account(), listsPart);
    await readFresh(account(), listsPart);
    await readNames(account(), listsPart, [1]);
    expect(service().names).toHaveLength(2);
  });

  test('a failure is thrown', async () => {
    service().on('getlists', refused(1));
    expect((await failureOf(readFresh(account(), listsPart))).kind).toBe('login');
  });
});
