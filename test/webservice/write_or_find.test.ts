import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createList, getLists } from '../../mailingwork/functions/lists.ts';
import { createBudget } from '../../webservice/budget.ts';
import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { writeOrFind } from '../../webservice/write_or_find.ts';
import { broken, http } from '../support/answers.ts';
import { failureOf } from '../support/failure_of.ts';
import { accepted, refused } from '../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount, type Play } from '../support/mailingwork/client/fake_account.ts';

let service = new FakeWebservice();
beforeEach(() => {
  service = new FakeWebservice().on('createlist', accepted(9));
});

const lookUp = jest.fn<() => Promise<number | null>>();
beforeEach(() => {
  lookUp.mockReset().mockResolvedValue(7);
});
const write = (account = fakeAccount(service)) => writeOrFind(account, (options) => account.call(createList, { name: 'New' }, options), lookUp);

describe('a write', () => {
  test('that is answered is not looked up', async () => {
    await expect(write()).resolves.toBe(9);
    expect(lookUp).not.toHaveBeenCalled();
  });

  test.each<[what: string, play: Play]>([
    ['the connection broke', broken('ECONNRESET')],
    ['there was no answer in time', broken('ABORT_ERR')],
    ['the server failed', http(503)],
    ['the answer cannot be read', http(200, '<html>')],
  ])('succeeds where %s and the created record is found', async (_what, play) => {
    service.on('createlist', play);
    await expect(write()).resolves.toBe(7);
    expect(service.names).toEqual(['createlist']);
  });

  test('stays unclear where nothing is found, and is not repeated', async () => {
    service.on('createlist', http(503));
    lookUp.mockResolvedValue(null);
    expect(await failureOf(write())).toMatchObject({ kind: 'uncertain', message: 'MAILINGWORK had an internal problem (HTTP 503).' });
    expect(service.names).toEqual(['createlist']);
  });

  test.each<[what: string, error: Error]>([
    ['is unclear itself', new ServiceFailure('uncertain', 'The look-up.')],
    ['is refused', new ServiceFailure('login', 'The look-up.')],
    ['fails with a programming error', new TypeError('The look-up.')],
  ])('keeps its own failure where the look-up %s', async (_what, error) => {
    service.on('createlist', http(502));
    lookUp.mockRejectedValue(error);
    expect(await failureOf(write())).toMatchObject({ kind: 'uncertain', message: 'MAILINGWORK had an internal problem (HTTP 502).' });
  });

  test.each<[play: Play, kind: string]>([
    [refused(1), 'login'],
    [refused(8), 'refused'],
    [http(429), 'busy'],
    [http(400), 'unexpected_answer'],
    [broken('ECONNREFUSED'), 'unavailable'],
  ])('that certainly was not carried out is not looked up', async (play, kind) => {
    service.on('createlist', play);
    expect((await failureOf(write())).kind).toBe(kind);
    expect(lookUp).not.toHaveBeenCalled();
  });

  test('leaves time for the look-up, however little is left', async () => {
    let now = 0;
    const account = fakeAccount(service, { budget: createBudget(25_000, () => now) });
    await write(account);
    now = 24_000;
    await write(account);
    expect(service.calls.map(({ timeoutMs }) => timeoutMs)).toEqual([17_000, 680]);
  });

  test('that times out leaves the remaining time to the look-up', async () => {
    let now = 0;
    const account = fakeAccount(service, { budget: createBudget(25_000, () => now) });
    service.on('createlist', ({ timeoutMs }) => {
      now += timeoutMs;
      return broken('ABORT_ERR')();
    });
    lookUp.mockImplementation(async () => (await account.call(getLists, {}))[0]?.id ?? null);
    await expect(write(account)).resolves.toBe(1);
    expect(service.calls.map(({ name, timeoutMs }) => [name, timeoutMs])).toEqual([
      ['createlist', 17_000],
      ['getlists', 8_000],
    ]);
  });
});
