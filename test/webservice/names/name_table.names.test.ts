import { describe, expect, jest, test } from '@jest/globals';
import { fieldsTable, listsTable } from '../../../mailingwork/names/tables.ts';
import type { Cache } from '../../../webservice/cache.ts';
import { readNames, readSufficient } from '../../../webservice/names/name_table.ts';
import { broken, http, silent } from '../../support/answers.ts';
import { hanging, throwing } from '../../support/caches.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { namesOf, seconds, tableStage } from '../../support/mailingwork/client/tables.ts';

const { account, service, cache } = tableStage();

const neverThere: Cache = { get: () => Promise.resolve(undefined), set: () => Promise.resolve() };
const throwingAtOnce: Cache = {
  get: () => {
    throw new Error('down');
  },
  set: () => {
    throw new Error('down');
  },
};

describe('names for an event', () => {
  test('are kept for ten minutes', async () => {
    await readNames(account(), listsTable, [1]);
    seconds(599);
    await readNames(account(), listsTable, [1]);
    expect(service().names).toHaveLength(1);
    seconds(2);
    await readNames(account(), listsTable, [1]);
    expect(service().names).toHaveLength(2);
  });

  test('of an unknown ID are read again, but at most once a minute', async () => {
    await readNames(account(), listsTable, [99]);
    seconds(59);
    await readNames(account(), listsTable, [99]);
    expect(service().names).toHaveLength(1);
    seconds(2);
    service().on('getlists', accepted([{ id: 99, name: 'New' }]));
    expect(namesOf(await readNames(account(), listsTable, [99]))).toEqual(['New']);
    await readNames(account(), listsTable, [98]);
    expect(service().names).toHaveLength(2);
  });

  test('that do not tell what an event needs are read again, but at most once a minute', async () => {
    const names = async (name: string) => namesOf(await readSufficient(account(), listsTable, (rows) => rows.some((row) => row.name === name)));
    await names('Newsletter');
    seconds(61);
    await names('Newsletter');
    expect(service().names).toHaveLength(1);
    service().on('getlists', accepted([{ id: 99, name: 'New' }]));
    expect(await names('New')).toEqual(['New']);
    expect(await names('Newer')).toEqual(['New']);
    expect(service().names).toHaveLength(2);
  });

  test.each([
    ['a refusal', refused(5)],
    ['a wrong login', refused(1)],
    ['an outage', http(503)],
    ['a broken connection', broken('ECONNRESET')],
    ['a web page', http(200, '<html>')],
  ])('are missing after %s, which is cached for a minute', async (_name, play) => {
    service().on('getlists', play);
    await expect(readNames(account(), listsTable, [1])).resolves.toBeNull();
    service().on('getlists', accepted([{ id: 1, name: 'Newsletter' }]));
    seconds(59);
    await expect(readNames(account(), listsTable, [1])).resolves.toBeNull();
    expect(service().names).toHaveLength(1);
    seconds(2);
    expect(namesOf(await readNames(account(), listsTable, [1]))).toEqual(['Newsletter']);
    expect(cache().seconds).toEqual([60, 600]);
  });

  test('known before a failure stay known, and the failure is not repeated for a minute', async () => {
    await readNames(account(), listsTable, [1]);
    seconds(61);
    service().on('getlists', http(503));
    expect(namesOf(await readNames(account(), listsTable, [99]))).toContain('Newsletter');
    expect(namesOf(await readNames(account(), listsTable, [99]))).toContain('Newsletter');
    expect(service().names).toHaveLength(2);
  });

  test('are given five seconds per call, and are missing when it takes longer', async () => {
    service().on('getlists', silent);
    const settled = jest.fn();
    const waiting = Promise.resolve(readNames(account(), listsTable, [1])).then(settled);
    await jest.advanceTimersByTimeAsync(4_999);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await waiting;
    expect(settled).toHaveBeenCalledWith(null);
    expect(service().calls.map((call) => call.timeoutMs)).toEqual([5_000]);
  });

  test.each([
    ['throws', throwing],
    ['throws at once', throwingAtOnce],
    ['keeps nothing', neverThere],
  ])('are read without the cache where it %s', async (_name, other) => {
    expect(namesOf(await readNames(account({ cache: other }), listsTable, [1]))).toContain('Newsletter');
  });

  test('are read again where the cache hangs for more than a second', async () => {
    const waiting = readNames(account({ cache: hanging }), listsTable, [1]);
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
  ])('are read again where the cache contains %j', async (garbage) => {
    const other: Cache = { get: () => Promise.resolve(garbage), set: () => Promise.resolve() };
    expect(namesOf(await readNames(account({ cache: other }), listsTable, [1]))).toContain('Newsletter');
    expect(service().names).toHaveLength(1);
  });

  test('are not shared between accounts, nor between kinds of names', async () => {
    await readNames(account({ identity: 'one' }), listsTable, [1]);
    service().on('getlists', accepted([{ id: 1, name: 'Other newsletter' }]));
    expect(namesOf(await readNames(account({ identity: 'two' }), listsTable, [1]))).toEqual(['Other newsletter']);
    expect(namesOf(await readNames(account({ identity: 'one' }), listsTable, [1]))).toContain('Newsletter');
    await readNames(account({ identity: 'one' }), fieldsTable, [1]);
    expect(service().names).toEqual(['getlists', 'getlists', 'getfields']);
  });

  test('are cached without revealing the account', async () => {
    await readNames(account({ identity: 'webservice.example.com\napi-user' }), listsTable, [1]);
    expect([...cache().entries.keys()].join()).toMatch(/^[0-9a-f]{32}:lists$/);
  });
});
