import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Cache } from '../../mailingwork/account.ts';
import { fieldsPart, listsPart, optinSetupsPart, optoutSetupsPart, readFresh, readKnowing, readNames } from '../../mailingwork/directory.ts';
import { broken, done, FakeWebservice, failureOf, fakeAccount, http, MemoryCache, refused, silent } from '../support/fake_account.ts';

let service = new FakeWebservice();
let cache = new MemoryCache();
const account = (changes: { cache?: Cache; identity?: string } = {}) => fakeAccount(service, { cache, ...changes });
const seconds = (count: number): void => {
  jest.setSystemTime(Date.now() + count * 1_000);
};
const namesOf = (rows: readonly { name: string }[] | null): string[] | null => rows?.map((row) => row.name) ?? null;

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2025-11-12T10:00:00Z') });
  service = new FakeWebservice();
  cache = new MemoryCache();
});
afterEach(() => {
  jest.useRealTimers();
});

const neverThere: Cache = { get: () => Promise.resolve(undefined), set: () => Promise.resolve() };
const throwing: Cache = { get: () => Promise.reject(new Error('down')), set: () => Promise.reject(new Error('down')) };
const throwingAtOnce: Cache = {
  get: () => {
    throw new Error('down');
  },
  set: () => {
    throw new Error('down');
  },
};
const hanging: Cache = { get: () => new Promise(() => {}), set: () => new Promise(() => {}) };

describe('the four parts of a directory', () => {
  test.each([
    ['fields', fieldsPart, 'getfields', 'E-Mail', 1],
    ['lists', listsPart, 'getlists', 'Newsletter', 1],
    ['opt-in setups', optinSetupsPart, 'getoptinsetups', 'Sign-up', 60],
    ['opt-out setups', optoutSetupsPart, 'getoptoutsetups', 'Unsubscription', 7],
  ] as const)('%s are asked for once, and come out of the cache as they came from the webservice', async (_name, part, name, first, id) => {
    const fresh = await readNames<{ readonly id: number; readonly name: string }>(account(), part, [id]);
    const cached = await readNames<{ readonly id: number; readonly name: string }>(account(), part, [id]);
    expect(fresh?.[0]).toMatchObject({ id, name: first });
    expect(cached?.[0]).toMatchObject({ id, name: first });
    expect(cached).toHaveLength(fresh?.length ?? 0);
    expect(service.names).toEqual([name]);
  });
});

test('the parts of a directory lie under names of their own', () => {
  expect([fieldsPart, listsPart, optinSetupsPart, optoutSetupsPart].map(({ name }) => name)).toEqual(['fields', 'lists', 'optinSetups', 'optoutSetups']);
});

describe('names for an event', () => {
  test('are kept for ten minutes', async () => {
    await readNames(account(), listsPart, [1]);
    seconds(599);
    await readNames(account(), listsPart, [1]);
    expect(service.names).toHaveLength(1);
    seconds(2);
    await readNames(account(), listsPart, [1]);
    expect(service.names).toHaveLength(2);
  });

  test('of an id that nobody knows are asked for again, but at most once a minute', async () => {
    await readNames(account(), listsPart, [99]);
    seconds(59);
    await readNames(account(), listsPart, [99]);
    expect(service.names).toHaveLength(1);
    seconds(2);
    service.on('getlists', done([{ id: 99, name: 'New' }]));
    expect(namesOf(await readNames(account(), listsPart, [99]))).toEqual(['New']);
    await readNames(account(), listsPart, [98]);
    expect(service.names).toHaveLength(2);
  });

  test.each([
    ['a refusal', refused(5)],
    ['a wrong login', refused(1)],
    ['an outage', http(503)],
    ['a broken connection', broken('ECONNRESET')],
    ['a web page', http(200, '<html>')],
  ])('are missing after %s, which is remembered for a minute', async (_name, play) => {
    service.on('getlists', play);
    await expect(readNames(account(), listsPart, [1])).resolves.toBeNull();
    service.on('getlists', done([{ id: 1, name: 'Newsletter' }]));
    seconds(59);
    await expect(readNames(account(), listsPart, [1])).resolves.toBeNull();
    expect(service.names).toHaveLength(1);
    seconds(2);
    expect(namesOf(await readNames(account(), listsPart, [1]))).toEqual(['Newsletter']);
    expect(cache.seconds).toEqual([60, 600]);
  });

  test('known before a failure stay known, and the failure is not repeated for a minute', async () => {
    await readNames(account(), listsPart, [1]);
    seconds(61);
    service.on('getlists', http(503));
    expect(namesOf(await readNames(account(), listsPart, [99]))).toContain('Newsletter');
    expect(namesOf(await readNames(account(), listsPart, [99]))).toContain('Newsletter');
    expect(service.names).toHaveLength(2);
  });

  test('are given five seconds of a call, and none when it takes longer', async () => {
    service.on('getlists', silent);
    const settled = jest.fn();
    const waiting = Promise.resolve(readNames(account(), listsPart, [1])).then(settled);
    await jest.advanceTimersByTimeAsync(4_999);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await waiting;
    expect(settled).toHaveBeenCalledWith(null);
    expect(service.calls.map((call) => call.timeoutMs)).toEqual([5_000]);
  });

  test.each([
    ['throws', throwing],
    ['throws at once', throwingAtOnce],
    ['forgets everything', neverThere],
  ])('are read without a cache that %s', async (_name, other) => {
    expect(namesOf(await readNames(account({ cache: other }), listsPart, [1]))).toContain('Newsletter');
  });

  test('are read afresh where the cache hangs for more than a second', async () => {
    const waiting = readNames(account({ cache: hanging }), listsPart, [1]);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(namesOf(await waiting)).toContain('Newsletter');
  });

  test.each([
    'text',
    7,
    true,
    [],
    {},
    { at: 'now', rows: [] },
    { at: 1 },
    { rows: [] },
    { at: Date.parse('2025-11-12T10:00:00Z'), rows: 'all' },
    { at: Date.parse('2025-11-12T10:00:00Z'), rows: [{ id: '1', name: 'x' }] },
    { at: Date.parse('2025-11-12T10:00:00Z'), rows: [null] },
  ])('are read afresh where the cache holds %j', async (garbage) => {
    const other: Cache = { get: () => Promise.resolve(garbage), set: () => Promise.resolve() };
    expect(namesOf(await readNames(account({ cache: other }), listsPart, [1]))).toContain('Newsletter');
    expect(service.names).toHaveLength(1);
  });

  test('of two accounts are never shared, nor those of two parts', async () => {
    await readNames(account({ identity: 'one' }), listsPart, [1]);
    service.on('getlists', done([{ id: 1, name: 'Other newsletter' }]));
    expect(namesOf(await readNames(account({ identity: 'two' }), listsPart, [1]))).toEqual(['Other newsletter']);
    expect(namesOf(await readNames(account({ identity: 'one' }), listsPart, [1]))).toContain('Newsletter');
    await readNames(account({ identity: 'one' }), fieldsPart, [1]);
    expect(service.names).toEqual(['getlists', 'getlists', 'getfields']);
  });

  test('do not tell in the cache whose they are', async () => {
    await readNames(account({ identity: 'webservice.example.com\napi-user' }), listsPart, [1]);
    expect([...cache.entries.keys()].join()).toMatch(/^[0-9a-f]{32}:lists$/);
  });
});

describe('for an action', () => {
  test('the cache is enough where it knows all ids', async () => {
    await readKnowing(account(), listsPart, [1]);
    await readKnowing(account(), listsPart, [1, 3, 5]);
    await readKnowing(account(), listsPart);
    expect(service.names).toHaveLength(1);
  });

  test('an id that the cache does not know is asked for at once, each time', async () => {
    await readKnowing(account(), listsPart, [1]);
    await readKnowing(account(), listsPart, [99]);
    await readKnowing(account(), listsPart, [99]);
    expect(service.names).toHaveLength(3);
  });

  test('a remembered failure does not count', async () => {
    service.on('getlists', http(503), done([{ id: 1, name: 'Newsletter' }]));
    await readNames(account(), listsPart, [1]);
    expect(namesOf(await readKnowing(account(), listsPart, [1]))).toEqual(['Newsletter']);
  });

  test('a failure is thrown, and not remembered', async () => {
    service.on('getlists', http(503));
    expect((await failureOf(readKnowing(account(), listsPart, [1]))).kind).toBe('unavailable');
    expect(cache.entries.size).toBe(0);
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
  test('a part is read afresh each time, and remembered for others', async () => {
    await readFresh(account(), listsPart);
    await readFresh(account(), listsPart);
    await readNames(account(), listsPart, [1]);
    expect(service.names).toHaveLength(2);
  });

  test('a failure is thrown', async () => {
    service.on('getlists', refused(1));
    expect((await failureOf(readFresh(account(), listsPart))).kind).toBe('login');
  });
});
