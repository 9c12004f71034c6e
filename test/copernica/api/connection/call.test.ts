import { beforeEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { defineMethod } from '../../../../copernica/api/methods/define.ts';
import { createProfile, getProfile, getProfiles, switchInterests } from '../../../../copernica/api/methods/profiles.ts';
import { createBudget } from '../../../../webservice/budget.ts';
import { accountAt, FakeService, refusal } from '../../../support/copernica/fake_service.ts';

let service = new FakeService();

beforeEach(() => {
  service = new FakeService();
});

const anyRead = defineMethod({
  verb: 'GET',
  path: '/thing/{name}',
  group: 'Test',
  purpose: 'read anything',
  effect: 'read',
  repeatable: true,
  errors: { 'no such thing': { meaning: 'there is no such thing', kind: 'not_found' } },
  evidence: 'assumed',
  assumed: [],
  sources: [],
  input: () => z.object({ name: z.string(), query: z.optional(z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]))) }),
  result: () => z.unknown(),
});

const lead = { fields: { email: 'jane@example.com' } };

describe('a request', () => {
  test('carries the token, and neither a body nor a query where there is none', async () => {
    await accountAt(service).call(anyRead, { name: 'x' });
    const [, request] = service.requests;
    expect(request).toMatchObject({ method: 'GET', url: 'https://api.copernica.com/v4/thing/x', body: '', repeatable: true });
    expect(request?.headers).toMatchObject({ accept: 'application/json', authorization: expect.stringMatching(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/) });
  });

  test('encodes what the path and the query hold', async () => {
    await accountAt(service).call(anyRead, { name: 'a/b c', query: { 'fields[]': ['email==a+b@example.com', 'Größe>=1&2'], total: false } });
    expect(service.restCalls).toEqual(['GET /thing/a%2Fb%20c?fields%5B%5D=email%3D%3Da%2Bb%40example.com&fields%5B%5D=Gr%C3%B6%C3%9Fe%3E%3D1%262&total=false']);
  });

  test('has a body of JSON', async () => {
    service.answer = () => ({ status: 201, headers: { 'X-Created': '7' } });
    await accountAt(service).call(createProfile, { database: 3, body: lead });
    const [, request] = service.requests;
    expect(request).toMatchObject({ method: 'POST', url: 'https://api.copernica.com/v4/database/3/profiles', repeatable: false });
    expect(request?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(request?.body ?? '')).toEqual(lead);
  });

  test('is not sent where the time is up', async () => {
    const account = accountAt(service);
    await account.call(anyRead, { name: 'x' });
    await expect(account.call(anyRead, { name: 'x' }, { leaveMs: 30_000 })).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(accountAt(service, { budget: createBudget(0) }).call(anyRead, { name: 'x' })).rejects.toMatchObject({ kind: 'unavailable' });
    expect(service.restCalls).toHaveLength(1);
  });
});

describe('what a write answers', () => {
  test.each([
    [{ 'X-Created': '18382' }, 18382],
    [{ 'x-created': 'profile 18382' }, 18382],
    [{ 'X-CREATED': '18382 ' }, 18382],
    [{ 'X-location': 'https://api.copernica.com/v4/profile/18382' }, 18382],
    [{ 'x-LOCATION': 'https://api.copernica.com/v4/profile/18382/' }, 18382],
    [{ 'X-Created': '', 'X-location': '/profile/5' }, 5],
    [{}, null],
  ])('the id of what was created is read from %j', async (headers, created) => {
    service.answer = () => ({ status: 201, headers });
    expect(await accountAt(service).call(createProfile, { database: 3, body: lead })).toMatchObject({ created });
  });

  test('an empty list stands for no body', async () => {
    service.answer = () => ({ status: 201, body: '[]', headers: { 'X-Created': '9' } });
    expect(await accountAt(service).call(createProfile, { database: 3, body: lead })).toMatchObject({ created: 9 });
  });
});

describe('a refused authorization token', () => {
  const refusals = [
    refusal('Invalid access token'),
    refusal('The authorization token is expired'),
    refusal('JWT expired', 403),
    { status: 401 },
    refusal('Whatever', 401),
  ];

  test.each(refusals)('is renewed once, and this one call is made again: %j', async (answer) => {
    let refused = 0;
    service.answer = (_call, { headers }) => {
      if (refused === 0 && headers.authorization !== undefined) {
        refused += 1;
        return answer;
      }
      return { status: 201, headers: { 'X-Created': '7' } };
    };
    const account = accountAt(service);
    expect(await account.call(createProfile, { database: 3, body: lead })).toMatchObject({ created: 7 });
    expect(service.tokens).toBe(2);
    const [first, second] = service.requests.filter(({ url }) => url.includes('/v4/'));
    expect(first?.headers.authorization).not.toBe(second?.headers.authorization);
    expect(first?.body).toBe(second?.body);
  });

  test('that is refused after it was renewed means that the access token is no good', async () => {
    service.answer = () => refusal('Invalid access token');
    await expect(accountAt(service).call(anyRead, { name: 'x' })).rejects.toMatchObject({
      kind: 'login',
      message: 'Copernica did not accept the access token.',
    });
    expect(service.calls).toHaveLength(4);
  });

  test('is renewed once for calls at the same time', async () => {
    const account = accountAt(service);
    await account.call(anyRead, { name: 'warm' });
    const old = service.requests[1]?.headers.authorization;
    service.answer = (_call, { headers }) => (headers.authorization === old ? { status: 401 } : { body: {} });
    await Promise.all(['a', 'b', 'c'].map((name) => account.call(anyRead, { name })));
    expect(service.tokens).toBe(2);
  });
});

test.each([
  refusal('You are not authorized to use this database'),
  refusal('You are not authorized to use this database', 403),
  refusal('Unknown field access token'),
])('a refusal that is not about the token is repeated to the user, and no token is renewed: %j', async (answer) => {
  service.answer = () => answer;
  await expect(accountAt(service).call(anyRead, { name: 'x' })).rejects.toMatchObject({ kind: answer.status === 403 ? 'permission' : 'refused' });
  expect(service.tokens).toBe(1);
});

describe('a failure', () => {
  test.each([
    [refusal('Invalid data provided'), 'refused', 'Copernica refused the call.'],
    [refusal('Invalid data provided', 200), 'refused', 'Copernica refused the call.'],
    [refusal('There is no such thing!'), 'not_found', 'Copernica refused the call: there is no such thing.'],
    [refusal('Not for you', 403), 'permission', 'Copernica did not allow this call.'],
    [{ status: 404 }, 'not_found', 'Copernica does not know what the call asks for.'],
    [{ status: 400, body: 'bad' }, 'unexpected_answer', 'Copernica did not accept the call (HTTP 400).'],
    [{ status: 429 }, 'busy', 'Copernica asks for fewer calls.'],
    [{ status: 503, body: '<html>Too many requests</html>' }, 'unavailable', 'Copernica had an internal problem (HTTP 503).'],
    [refusal('Database is down', 500), 'unavailable', 'Copernica had an internal problem (HTTP 500).'],
    [{ status: 303 }, 'wrong_host', 'The host redirected the call to another address, which is never followed.'],
    [{ body: '<html>Log in</html>' }, 'unexpected_answer', 'The host answered “read anything” with a web page.'],
    [{ body: ' ' }, 'unexpected_answer', 'The host answered “read anything” with nothing.'],
    [{ body: 'OK' }, 'unexpected_answer', 'The host answered “read anything” with something that cannot be read.'],
  ])('%j', async (answer, kind, message) => {
    service.answer = () => answer;
    await expect(accountAt(service).call(anyRead, { name: 'x' })).rejects.toMatchObject({ kind, message });
  });

  test('of a call that must not be repeated may leave open whether it was carried out', async () => {
    service.answer = () => ({ status: 503 });
    await expect(accountAt(service).call(createProfile, { database: 3, body: lead })).rejects.toMatchObject({ kind: 'uncertain' });
    service.answer = () => {
      throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    };
    await expect(accountAt(service).call(createProfile, { database: 3, body: lead })).rejects.toMatchObject({ kind: 'uncertain' });
    await expect(accountAt(service).call(switchInterests, { profile: 3, body: { News: 1 } })).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test('repeats what the service said, and neither the access token nor what was sent', async () => {
    service.answer = () => refusal('Invalid data: jane@example.com, Unter den Linden, an access token is not the matter with column 12');
    const failed = accountAt(service).call(createProfile, { database: 3, body: { fields: { street: 'Unter den Linden' } } });
    await expect(failed).rejects.toMatchObject({ serverText: expect.stringContaining('Invalid data') });
    await expect(failed).rejects.toMatchObject({ serverText: expect.not.stringMatching(/jane|Linden|an access token/) });
  });

  test('says nothing of an answer that holds nothing fit to be shown', async () => {
    service.answer = () => refusal('123456789');
    await expect(accountAt(service).call(anyRead, { name: 'x' })).rejects.toMatchObject({ serverText: undefined });
  });

  test('names a result whose form is not known', async () => {
    service.answer = () => ({ body: { ID: 'none' } });
    await expect(accountAt(service).call(getProfile, { profile: 3 })).rejects.toMatchObject({
      message: 'Copernica answered “read a profile” in a form this integration does not know.',
    });
    await expect(accountAt(service).call(getProfiles, { database: 0, query: {} })).rejects.toMatchObject({ kind: 'invalid_input' });
  });
});

test('an account makes texts fit to be shown, without its access token', () => {
  expect(accountAt(service).quotable('an access token failed', 50)).toBe('… failed');
});

test('accounts are told apart in the cache without their access tokens', () => {
  const keys = ['one', 'two', 'one'].map((accessToken) => accountAt(service, { accessToken }).cacheKey);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[0]).toBe(keys[2]);
  expect(keys[0]).not.toBe(keys[1]);
});
