import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { authorize } from '../../../../copernica/api/connection/login.ts';
import { createBudget } from '../../../../webservice/budget.ts';
import { connectionTo, FakeService, jwt, MemoryCache } from '../../../support/copernica/fake_service.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const HOUR_MS = 3_600_000;

let service = new FakeService();

beforeEach(() => {
  service = new FakeService();
  jest.useFakeTimers({ now: NOW, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the exchange of an access token', () => {
  test('sends it in a form, without a header that names it', async () => {
    const { text } = await authorize(connectionTo(service, { accessToken: 'one+two&three' }));
    const [request] = service.requests;
    expect(text).toBe(jwt(NOW + 24 * HOUR_MS, 'token 1'));
    expect(request).toMatchObject({ url: 'https://authenticate.copernica.com/', method: 'POST', body: 'access_token=one%2Btwo%26three' });
    expect(request?.headers).toEqual({ 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' });
  });

  test('takes a token that stands in quotation marks and ends in a line break', async () => {
    service.authentication = () => ({ body: `"${jwt(NOW + HOUR_MS)}"\n` });
    expect((await authorize(connectionTo(service))).text).toBe(jwt(NOW + HOUR_MS));
  });

  test.each([
    [400, 'login', 'Copernica did not accept the access token.'],
    [401, 'login', 'Copernica did not accept the access token.'],
    [403, 'login', 'Copernica did not accept the access token.'],
    [404, 'wrong_host', 'The webservice of Copernica, or this function of it, was not found at this host.'],
    [408, 'unavailable', 'Copernica had an internal problem (HTTP 408).'],
    [429, 'busy', 'Copernica asks for fewer calls.'],
    [500, 'unavailable', 'Copernica had an internal problem (HTTP 500).'],
    [503, 'unavailable', 'Copernica had an internal problem (HTTP 503).'],
    [302, 'wrong_host', 'The host redirected the call to another address, which is never followed.'],
  ])('with status %i fails as %s', async (status, kind, message) => {
    service.authentication = () => ({ status, body: '<html>' });
    await expect(authorize(connectionTo(service))).rejects.toMatchObject({ kind, message });
  });

  test('tells how long to wait where the service says so', async () => {
    service.authentication = () => ({ status: 429, headers: { 'Retry-After': '17' } });
    await expect(authorize(connectionTo(service))).rejects.toMatchObject({ kind: 'busy', retryAfterSeconds: 17 });
  });

  test.each([['<html>Welcome</html>'], [''], ['{"token": 1}'], ['a.b']])('fails in one sentence where %j came instead of a token', async (body) => {
    service.authentication = () => ({ body });
    await expect(authorize(connectionTo(service))).rejects.toMatchObject({
      kind: 'unexpected_answer',
      message: 'Copernica answered the access token in a form this integration does not know.',
    });
  });

  test('fails as “later” where no answer comes', async () => {
    service.authentication = () => {
      throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    };
    await expect(authorize(connectionTo(service))).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test('is not made without an access token, nor when the time is up', async () => {
    await expect(authorize(connectionTo(service, { accessToken: '' }))).rejects.toMatchObject({ kind: 'login' });
    await expect(authorize(connectionTo(service, { budget: createBudget(0) }))).rejects.toMatchObject({ kind: 'unavailable' });
    expect(service.calls).toEqual([]);
  });
});

describe('a token', () => {
  test('is used by all operations of a process', async () => {
    const connection = connectionTo(service, { cache: new MemoryCache() });
    const first = await authorize(connection);
    expect(await authorize({ ...connection, cache: new MemoryCache() })).toEqual(first);
    expect(service.tokens).toBe(1);
  });

  test('is asked for once by calls at the same time', async () => {
    const connection = connectionTo(service);
    const all = await Promise.all([1, 2, 3, 4].map(() => authorize(connection)));
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    expect(service.tokens).toBe(1);
  });

  test('comes out of the cache in another process', async () => {
    const cache = new MemoryCache();
    const first = await authorize(connectionTo(service, { cache }));
    expect(await authorize(connectionTo(service, { cache }))).toEqual(first);
    expect(service.tokens).toBe(1);
  });

  test('cannot be read out of the cache without the access token', async () => {
    const cache = new MemoryCache();
    const { text } = await authorize(connectionTo(service, { cache }));
    const kept = JSON.stringify([...cache.values]);
    expect(kept).not.toContain(text);
    expect(kept).not.toContain(Buffer.from(text).toString('base64'));
    await authorize(connectionTo(service, { cache, accessToken: 'another' }));
    expect(service.tokens).toBe(2);
  });

  test.each([['not sealed'], [''], [7], [null], [{ text: 'a.b.c', until: NOW * 2 }]])('is asked for anew where the cache holds %j', async (value) => {
    const cache = new MemoryCache();
    cache.values.set('token', value);
    await authorize(connectionTo(service, { cache }));
    expect(service.tokens).toBe(1);
  });

  test('is given up five minutes before it expires', async () => {
    const cache = new MemoryCache();
    const connection = connectionTo(service, { cache, budget: createBudget(48 * HOUR_MS) });
    await authorize(connection);
    jest.setSystemTime(NOW + 24 * HOUR_MS - 5 * 60_000 - 1);
    await authorize(connection);
    expect(service.tokens).toBe(1);
    jest.setSystemTime(NOW + 24 * HOUR_MS - 5 * 60_000);
    await authorize(connection);
    expect(service.tokens).toBe(2);
  });

  test('that does not tell when it expires counts for an hour', async () => {
    service.authentication = () => ({ body: 'aGVhZA.e30.c2ln' });
    const connection = connectionTo(service, { budget: createBudget(48 * HOUR_MS) });
    await authorize(connection);
    jest.setSystemTime(NOW + HOUR_MS - 1);
    await authorize(connection);
    expect(service.tokens).toBe(1);
    jest.setSystemTime(NOW + HOUR_MS);
    await authorize(connection);
    expect(service.tokens).toBe(2);
  });

  test('that is over already is used for the call at hand, and not kept', async () => {
    service.authentication = () => ({ body: jwt(NOW - HOUR_MS) });
    const cache = new MemoryCache();
    expect((await authorize(connectionTo(service, { cache }))).text).toBe(jwt(NOW - HOUR_MS));
    expect(cache.values.size).toBe(0);
  });

  test('that was refused is replaced, once for all calls that were refused', async () => {
    const connection = connectionTo(service);
    const { text } = await authorize(connection);
    const renewed = await Promise.all([1, 2, 3].map(() => authorize(connection, text)));
    expect(new Set(renewed.map((token) => token.text)).size).toBe(1);
    expect(renewed[0]?.text).not.toBe(text);
    expect(service.tokens).toBe(2);
  });

  test('is asked for again after a failure', async () => {
    const connection = connectionTo(service);
    service.authentication = () => ({ status: 503 });
    await expect(authorize(connection)).rejects.toMatchObject({ kind: 'unavailable' });
    service.authentication = () => ({ body: jwt(NOW + HOUR_MS) });
    expect((await authorize(connection)).text).toBe(jwt(NOW + HOUR_MS));
  });
});
