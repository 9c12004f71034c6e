import { expect, jest, test } from '@jest/globals';
import { openAccount } from '../../../mailingwork/connection/account.ts';
import { getLists } from '../../../mailingwork/functions/lists.ts';
import { createBudget } from '../../../webservice/budget.ts';
import { UNREACHABLE } from '../../../webservice/cache.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { MemoryCache } from '../../support/caches.ts';
import { failureOf } from '../../support/failure_of.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const service = new FakeWebservice();

test.each([
  ['America/New_York', 'America/New_York'],
  ['  Asia/Kolkata ', 'Asia/Kolkata'],
  ['Europe/Bonn', 'Europe/Berlin'],
  ['', 'Europe/Berlin'],
  [undefined, 'Europe/Berlin'],
])('the time zone %j is taken as %s', (timeZone, taken) => {
  expect(fakeAccount(service, { ...(timeZone === undefined ? {} : { timeZone }) }).timeZone).toBe(taken);
});

test('accounts have different cache keys, which do not reveal who they are', () => {
  const keys = ['one.example\nuser', 'two.example\nuser', 'one.example\nother'].map((identity) => fakeAccount(service, { identity }).cacheKey);
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) {
    expect(key).toMatch(/^[0-9a-f]{32}$/);
  }
  expect(fakeAccount(service, { identity: 'one.example\nuser' }).cacheKey).toBe(keys[0]);
});

test('opening an account sends nothing and cannot fail, even where its host is wrong', async () => {
  const asked = new FakeWebservice();
  const baseUrl = (): string => {
    throw new ServiceFailure('wrong_host', 'No such host.');
  };
  const account = openAccount(
    { send: asked.send, baseUrl, username: '', password: '', budget: { remaining: () => 1_000, part: createBudget(1_000).part } },
    new MemoryCache(),
    {
      identity: '',
      timeZone: 'unknown',
      processKey: {},
    },
  );
  expect((await failureOf(account.call(getLists, {}))).kind).toBe('wrong_host');
  expect(asked.calls).toEqual([]);
});

test('text that an account prepares for a message does not contain its login', () => {
  expect(fakeAccount(service).quotable('no <b>user</b> or word like this', 20)).toBe('no … or … like this');
  expect(fakeAccount(service).quotable('no user or word like this', 10)).toBe('no … or…');
});

test('an account calls its functions, with the options of the call', async () => {
  const asked = new FakeWebservice();
  await fakeAccount(asked).call(getLists, {}, { atMostMs: 77 });
  expect(asked.calls).toEqual([{ name: 'getlists', url: 'https://webservice.example.com/webservice/webservice/json/getlists', parameters: {}, timeoutMs: 77 }]);
});

test.each<[what: string, broken: () => Promise<never>]>([
  ['never answers', () => new Promise(() => {})],
  ['fails', () => Promise.reject(new Error('down'))],
  [
    'fails at once',
    () => {
      throw new Error('down');
    },
  ],
])('a cache that %s counts as unreachable after at most a second', async (_what, broken) => {
  jest.useFakeTimers();
  try {
    const { cache } = fakeAccount(service, { cache: { get: broken, set: broken } });
    const uses = Promise.all([cache.get('key'), cache.set('key', 1, 60)]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(await uses).toEqual([UNREACHABLE, UNREACHABLE]);
  } finally {
    jest.useRealTimers();
  }
});
