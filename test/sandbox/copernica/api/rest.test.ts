import { describe, expect, test } from '@jest/globals';
import { copernicaBox } from '../../../../sandbox/copernica/box.ts';
import { control } from '../../support.ts';
import { example } from '../example.ts';
import { caller, errorOf, exchange, freshSandbox } from '../support.ts';

const sandbox = freshSandbox({ seed: example });
const call = caller(sandbox);

describe('the versions of the API', () => {
  test('answer a PUT with a redirect in version 2, and without a body since version 3', async () => {
    const second = await caller(sandbox, 'v2')('PUT', '/profile/1/fields', { Name: 'Ann' });
    expect([second.status, second.headers.get('location')]).toEqual([303, `${sandbox().url}/v2/profile/1`]);
    const made = await caller(sandbox, 'v2')('PUT', '/database/1/profiles?fields[]=Name==x&create=1', {});
    expect([made.status, made.headers.get('x-created'), made.headers.get('location')]).toEqual([303, '7', `${sandbox().url}/v2/profile/7`]);
    expect((await caller(sandbox, 'v2')('DELETE', '/profile/7')).status).toBe(200);
    for (const version of ['v3', 'v4']) {
      expect((await caller(sandbox, version)('PUT', '/profile/1/fields', { Name: 'Ann' })).status).toBe(204);
      expect((await caller(sandbox, version)('PUT', '/database/1/profiles?fields[]=Name==x&create=1', {})).headers.get('x-location')).toContain(`/${version}/`);
    }
  });

  test('call the two mail families by their older names up to version 3 alone', async () => {
    for (const [older, newer] of [
      ['/ms/templates', '/draganddrop/templates'],
      ['/publisher/documents', '/html/documents'],
    ] as const) {
      const expected = (await call('GET', newer)).json;
      expect(expected).toMatchObject({ start: 0 });
      expect((await caller(sandbox, 'v2')('GET', older)).json).toEqual(expected);
      expect((await caller(sandbox, 'v3')('GET', older)).json).toEqual(expected);
      expect((await call('GET', older)).json).toEqual(errorOf('Invalid method'));
    }
  });

  test('have no others', async () => {
    for (const version of ['v1', 'v5', '']) {
      expect((await caller(sandbox, version)('GET', '/identity')).status).toBe(404);
    }
  });
});

describe('the log of calls', () => {
  test('names the operation, with path, query and body', async () => {
    await call('PUT', '/profile/1/fields?extra=1', { Name: 'Ann' });
    await call('GET', '/profile/99');
    await call('GET', '/nothing');
    expect(sandbox().calls.counts()).toEqual({ 'POST /authenticate': 3, 'PUT /profile/{profile}/fields': 1, 'GET /profile/{profile}': 1, 'GET /nothing': 1 });
    expect(sandbox().calls.list()[1]).toEqual({
      ...{ id: 2, at: expect.any(String), operation: 'PUT /profile/{profile}/fields', error: null },
      answer: { status: 204, body: '', durationMs: expect.any(Number), fault: null },
      parameters: { path: '/profile/1/fields', query: { extra: '1' }, body: { Name: 'Ann' } },
    });
    expect(sandbox().calls.list()[3]).toMatchObject({ error: 400 });
  });

  test.each([
    [{ fault: 'reset' }, 'reset'],
    [{ fault: 'lose-answer' }, 'lose-answer'],
    [{ fault: 'html' }, 'html'],
    [{ fault: 'status', status: 503, done: true }, 503],
    [{ fault: 'code', code: 429, message: 'Slowly' }, 429],
    [{ fault: 'redirect', status: 307, location: '/' }, 307],
    [{ fault: 'slow', ms: 1 }, 400],
  ] as const)('tells what was answered where a fault strikes: %j', async (fault, error) => {
    sandbox().faults.add({ operation: 'GET /profile/{profile}', ...fault });
    await call('GET', '/profile/99').catch(() => null);
    expect(sandbox().calls.list().at(-1)).toMatchObject({ operation: 'GET /profile/{profile}', error });
  });

  test('keeps only the beginning of a long body', async () => {
    await call('PUT', '/profile/1/fields', { Name: 'x'.repeat(30_000) });
    expect(JSON.stringify(sandbox().calls.list()).length).toBeLessThan(1000);
  });

  test('is what the consumption counts', async () => {
    const today = sandbox().clock.text.slice(0, 10);
    await call('GET', '/identity');
    expect((await call('GET', `/consumption?begin=${today}&end=${today}`)).json).toEqual({
      ...{ emails: 0, texts: 0, fax: 0, webpages: 0, apicalls: 2, litmustests: 0, twofiftyoktests: 0 },
    });
    expect((await call('GET', '/consumption?begin=2020-01-01&end=2020-01-31')).json).toMatchObject({ apicalls: 0 });
    expect((await call('GET', '/consumption')).json).toEqual(errorOf('Invalid data provided'));
  });
});

describe('a fault', () => {
  test('can be an HTML page with 503, for one operation', async () => {
    const html = '<html><body><h1>503 Service Unavailable</h1>Too many requests</body></html>';
    const fault = {
      fault: 'status',
      status: 503,
      body: html,
      headers: { 'content-type': 'text/html' },
      operation: 'GET /database/{database}/profiles',
      times: 1,
    };
    expect((await control(sandbox(), 'POST', '/faults', fault)).status).toBe(201);
    expect((await call('GET', '/databases')).status).toBe(200);
    const { status, text, headers } = await call('GET', '/database/1/profiles');
    expect([status, text, headers.get('content-type')]).toEqual([503, html, 'text/html']);
    expect((await call('GET', '/database/1/profiles')).status).toBe(200);
  });

  test.each([400, 401, 403, 404, 429, 500, 503])('can be an error of the service with %d', async (code) => {
    sandbox().faults.add({ fault: 'code', code, message: 'Something else', operation: 'GET /identity' });
    const { status, json } = await call('GET', '/identity');
    expect([status, json]).toEqual([code, errorOf('Something else')]);
  });

  test('can strike the exchange of the access token', async () => {
    sandbox().faults.add({ fault: 'code', code: 403, message: 'No', operation: 'POST /authenticate', times: 1 });
    expect((await exchange(sandbox())).status).toBe(403);
    expect((await exchange(sandbox())).status).toBe(200);
  });

  test('cannot name what is no operation or no status', async () => {
    for (const fault of [
      { fault: 'html', operation: 'GET /nothing' },
      { fault: 'code', code: 418, message: 'x' },
    ]) {
      expect((await control(sandbox(), 'POST', '/faults', fault)).status).toBe(400);
    }
  });
});

test('every operation has a name of its own, which its path leads to', async () => {
  expect(new Set(copernicaBox.operations).size).toBe(copernicaBox.operations.length);
  const ofRest = copernicaBox.operations.slice(1).filter((name) => !name.startsWith('SOAP '));
  for (const name of ofRest) {
    const [method = '', path = ''] = name.split(' ');
    sandbox().calls.clear();
    await call(method, path.replaceAll(/\{\w+\}/g, '1'));
    expect(Object.keys(sandbox().calls.counts())).toContain(name);
  }
});

test('a body that is too large is refused', async () => {
  const { status, json } = await call('PUT', '/profile/1/fields', { Name: 'x'.repeat(9_000_000) });
  expect([status, json]).toEqual([413, errorOf('The body is too large')]);
});

test('the environment leads the integration to the box', () => {
  expect(copernicaBox.environment?.('http://127.0.0.1:1')).toEqual({ COPERNICA_BASE_URL: 'http://127.0.0.1:1' });
  expect(copernicaBox.connection('http://127.0.0.1:1', sandbox().account)).toEqual({ access_token: 'demo' });
});
