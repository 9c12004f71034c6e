import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../../../sandbox/time/clock.ts';
import { control } from '../../support.ts';
import { errorOf, exchange, freshSandbox, send } from '../support.ts';

const sandbox = freshSandbox({ seed: { databases: [{ name: 'Customers' }] } });

const refused = errorOf('Invalid access token');
const identity = { id: '34', name: 'Demo', description: 'An account in a box', company: 'Example BV' };
const bearer = (token: string) => send(`${sandbox().url}/v4/identity`, { headers: { authorization: `Bearer ${token}` } });
const coded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('the exchange of the access token', () => {
  test.each(['/authenticate', '/', '/v4/authenticate'])('answers the token as bare text at %s', async (path) => {
    const { status, text, headers } = await exchange(sandbox(), 'demo', path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain']);
    const [, payload = '', seal = ''] = text.split('.');
    expect(seal).toMatch(/^[\w-]+$/);
    const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    expect(Math.abs(exp * 1000 - sandbox().clock.now() - DAY)).toBeLessThan(60_000);
    expect((await bearer(text)).json).toEqual(identity);
  });

  test.each(['', 'wrong', 'Demo'])('refuses the access token “%s”', async (token) => {
    const { status, json } = await exchange(sandbox(), token);
    expect([status, json]).toEqual([400, refused]);
  });

  test('refuses an access token in the address or in a body that is not a form', async () => {
    expect((await send(`${sandbox().url}/authenticate?access_token=demo`, { method: 'POST' })).status).toBe(400);
    expect((await send(`${sandbox().url}/authenticate`, { method: 'POST', body: '{"access_token":"demo"}' })).status).toBe(400);
    expect((await send(`${sandbox().url}/authenticate`, { method: 'POST', body: '%' })).status).toBe(400);
  });

  test('answers 401 when it is set so', async () => {
    await control(sandbox(), 'POST', '/settings', { refusedStatus: { exchange: 401 } });
    expect((await exchange(sandbox(), 'wrong')).status).toBe(401);
    expect((await bearer('wrong')).status).toBe(401);
  });

  test('is counted under one name, without the access token in the log', async () => {
    await exchange(sandbox(), 'demo', '/');
    await exchange(sandbox(), 'wrong');
    expect(sandbox().calls.count('POST /authenticate')).toBe(2);
    expect(JSON.stringify(sandbox().calls.list())).not.toContain('demo');
    expect(
      sandbox()
        .calls.list()
        .map(({ error }) => error),
    ).toEqual([null, 400]);
  });
});

describe('the login of a call', () => {
  test.each(['v4', 'v3', 'v2', 'rest/v4'])('is the token in the header alone under %s', async (version) => {
    const { text } = await exchange(sandbox());
    const address = `${sandbox().url}/${version}/identity`;
    for (const search of ['', '?access_token=demo', `?access_token=${text}`]) {
      expect((await send(`${address}${search}`, {})).json).toEqual(refused);
    }
    expect((await send(`${address}?access_token=wrong`, { headers: { authorization: `bearer ${text}` } })).json).toEqual(identity);
    expect(JSON.stringify(sandbox().calls.list())).not.toContain('access_token');
  });

  test('is refused with the access token itself, with less or more than a token, and with a token that was changed', async () => {
    const { text } = await exchange(sandbox());
    const [header = '', payload = '', seal = ''] = text.split('.');
    const longer = coded({ ...JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')), exp: 9_999_999_999 });
    const foreign = createHmac('sha256', 'another key').update(`${header}.${payload}`).digest('base64url');
    for (const token of ['demo', 'a.b', `${header}.${payload}`, `${text}.x`, `${header}.${longer}.${seal}`, `${header}.${payload}.${foreign}`, '..']) {
      const { status, json } = await bearer(token);
      expect([token, status, json]).toEqual([token, 401, refused]);
    }
  });

  test('is refused as soon as the token has expired', async () => {
    const { text } = await exchange(sandbox());
    sandbox().clock.advance(DAY - 60_000);
    expect((await bearer(text)).status).toBe(200);
    sandbox().clock.advance(120_000);
    expect((await bearer(text)).json).toEqual(refused);
    expect((await bearer((await exchange(sandbox())).text)).status).toBe(200);
  });

  test('is refused with every token made before all of them were revoked', async () => {
    const { text } = await exchange(sandbox());
    expect((await control(sandbox(), 'POST', '/revoke-tokens')).json).toEqual({ revoked: true });
    expect((await bearer(text)).status).toBe(401);
    expect((await bearer((await exchange(sandbox())).text)).status).toBe(200);
  });

  test('is refused with 400 when it is set so', async () => {
    await control(sandbox(), 'POST', '/settings', { refusedStatus: { call: 400 } });
    const { status, json } = await bearer('wrong');
    expect([status, json]).toEqual([400, refused]);
  });

  test('outlives a reset of the account', async () => {
    const { text } = await exchange(sandbox());
    sandbox().reset();
    expect((await bearer(text)).status).toBe(200);
  });
});
