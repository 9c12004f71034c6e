import { describe, expect, test } from '@jest/globals';
import { call, control, freshSandbox, post } from '../support.ts';

const sandbox = freshSandbox();
const ask = () => post(sandbox(), 'GetLists');

describe('a fault', () => {
  test('answers with a status, a body and headers', async () => {
    sandbox().faults.add({ fault: 'status', status: 503, body: 'busy', headers: { 'retry-after': '7' } });
    const response = await ask();
    expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([503, '7', 'busy']);
  });

  test.each([204, 304])('answers %i without a body', async (status) => {
    sandbox().faults.add({ fault: 'status', status, body: 'dropped' });
    expect([(await ask()).status]).toEqual([status]);
  });

  test('answers with a login page', async () => {
    sandbox().faults.add({ fault: 'html' });
    const response = await ask();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test('answers with nothing', async () => {
    sandbox().faults.add({ fault: 'empty' });
    expect(await (await ask()).text()).toBe('');
  });

  test('answers with broken JSON', async () => {
    sandbox().faults.add({ fault: 'broken-json' });
    await expect((await ask()).json()).rejects.toThrow('JSON');
  });

  test('answers with any body', async () => {
    sandbox().faults.add({ fault: 'body', body: '[]', status: 201, contentType: 'text/plain' });
    const response = await ask();
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([201, 'text/plain', '[]']);
  });

  test('answers with an error code', async () => {
    sandbox().faults.add({ fault: 'code', code: 42, message: 'odd' });
    expect(await call(sandbox(), 'GetLists')).toEqual({ error: 42, message: 'odd', result: null });
  });

  test('redirects', async () => {
    sandbox().faults.add({ fault: 'redirect', status: 302, location: 'http://127.0.0.1:1/elsewhere' });
    const response = await ask();
    expect([response.status, response.headers.get('location')]).toEqual([302, 'http://127.0.0.1:1/elsewhere']);
  });

  test('resets the connection', async () => {
    sandbox().faults.add({ fault: 'reset' });
    await expect(ask()).rejects.toThrow();
  });

  test('cuts the body', async () => {
    sandbox().faults.add({ fault: 'cut' });
    const response = await ask();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test('hangs until the caller gives up', async () => {
    sandbox().faults.add({ fault: 'hang' });
    const url = `${sandbox().url}/webservice/webservice/json/GetLists`;
    await expect(fetch(url, { method: 'POST', body: new URLSearchParams(), signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
  });

  test('loses the answer although the work is done', async () => {
    sandbox().faults.add({ fault: 'lose-answer', operation: 'CreateRecipient' });
    await expect(post(sandbox(), 'CreateRecipient', { listId: 1, 'fields[1]': 'lost@example.com' })).rejects.toThrow();
    expect((await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'lost@example.com' })).error).toBe(0);
  });

  const create = { listId: 1, 'fields[1]': 'unclear@example.com' };
  const created = () => sandbox().account.subscribers.idsByAddress('unclear@example.com').size;

  test.each([
    { fault: 'status', status: 503 },
    { fault: 'html' },
    { fault: 'reset' },
    { fault: 'cut' },
    { fault: 'lose-answer' },
    { fault: 'slow', ms: 1 },
  ] as const)('occurs after the work was done, once, where it is set so: %j', async (fault) => {
    sandbox().faults.add({ ...fault, operation: 'CreateRecipient', done: true });
    await post(sandbox(), 'CreateRecipient', create).catch(() => null);
    expect(created()).toBe(1);
  });

  test.each([{ fault: 'status', status: 503 }, { fault: 'reset' }, { fault: 'html' }] as const)('otherwise occurs before the work: %j', async (fault) => {
    sandbox().faults.add({ ...fault, operation: 'CreateRecipient' });
    await post(sandbox(), 'CreateRecipient', create).catch(() => null);
    expect(created()).toBe(0);
  });

  test('answers normally, but slowly', async () => {
    sandbox().faults.add({ fault: 'slow', ms: 1 });
    expect((await call(sandbox(), 'GetLists')).error).toBe(0);
  });

  test('occurs for one function, as often as requested', async () => {
    sandbox().faults.add({ fault: 'code', code: 5, message: 'x', operation: 'getlists', times: 2 });
    const codes = [];
    for (const name of ['GetFields', 'GetLists', 'GETLISTS', 'GetLists']) {
      codes.push((await call(sandbox(), name)).error);
    }
    expect(codes).toEqual([0, 5, 5, 0]);
  });

  test('spares the first calls when requested', async () => {
    sandbox().faults.add({ fault: 'code', code: 5, message: 'x', operation: 'getlists', after: 2, times: 1 });
    const codes = [];
    for (const name of ['GetLists', 'GetFields', 'GetLists', 'GetLists', 'GetLists']) {
      codes.push((await call(sandbox(), name)).error);
    }
    expect(codes).toEqual([0, 0, 0, 5, 0]);
  });
});

describe('a fault with a probability', () => {
  const strikes = async (calls: number): Promise<boolean[]> => {
    const statuses: boolean[] = [];
    for (let number = 0; number < calls; number += 1) {
      statuses.push((await ask()).status === 503);
    }
    return statuses;
  };

  test('occurs in about that share of the calls, and in the same calls for the same seed', async () => {
    const fault = { fault: 'status', status: 503, probability: 0.25, seed: 7 } as const;
    const id = sandbox().faults.add(fault);
    const first = await strikes(200);
    expect(first.filter(Boolean)).toHaveLength(44);
    sandbox().faults.remove(id);
    sandbox().faults.add(fault);
    expect(await strikes(200)).toEqual(first);
    sandbox().faults.clear();
    sandbox().faults.add({ ...fault, seed: 8 });
    expect(await strikes(200)).not.toEqual(first);
  });

  test('passes a call that it does not affect to the next fault', async () => {
    sandbox().faults.add({ fault: 'status', status: 429, probability: 0.5, seed: 1 });
    sandbox().faults.add({ fault: 'status', status: 503 });
    const statuses = [];
    for (let number = 0; number < 20; number += 1) {
      statuses.push((await ask()).status);
    }
    expect(new Set(statuses)).toEqual(new Set([429, 503]));
  });

  test('counts only the calls that it affects', async () => {
    sandbox().faults.add({ fault: 'status', status: 503, probability: 0.5, times: 2 });
    expect((await strikes(40)).filter(Boolean)).toHaveLength(2);
  });
});

describe('faults through the control interface', () => {
  test('are set, listed and cleared', async () => {
    const set = await control(sandbox(), 'POST', '/faults', { fault: 'status', status: 429, operation: 'GetLists', times: 1 });
    expect(set).toEqual({ status: 201, json: { id: 1 } });
    expect((await control(sandbox(), 'GET', '/faults')).json).toEqual([
      { id: 1, left: 1, fault: { fault: 'status', status: 429, operation: 'GetLists', times: 1 } },
    ]);
    await control(sandbox(), 'DELETE', '/faults');
    expect((await ask()).status).toBe(200);
  });

  test.each([
    {},
    { fault: 'fire' },
    { fault: 'status' },
    { fault: 'slow', ms: -1 },
    { fault: 'hang', operation: 'GetNothing' },
    { fault: 'hang', times: 0 },
    { fault: 'hang', after: -1 },
    { fault: 'hang', probability: 0 },
    { fault: 'hang', probability: 1.1 },
    { fault: 'hang', seed: -1 },
    { fault: 'code', code: 'seven', message: 'x' },
    { fault: 'status', status: 503, headers: { 'x y': 'z' } },
  ])('are refused when they make no sense: %j', async (fault) => {
    expect(await control(sandbox(), 'POST', '/faults', fault)).toMatchObject({ status: 400, json: { error: expect.any(String) } });
  });
});
