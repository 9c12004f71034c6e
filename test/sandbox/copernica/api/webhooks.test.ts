import { describe, expect, test } from '@jest/globals';
import { example } from '../example.ts';
import { caller, errorOf, freshSandbox } from '../support.ts';

const sandbox = freshSandbox({ seed: example });
const call = caller(sandbox);
const handler = 'https://hooks.example.com/abc';
const create = (order: object) => call('POST', '/webhooks', { handler, trigger: 'create', ...order });

test('a webhook is created, read, changed and deleted as the documentation shows', async () => {
  const made = await create({ callers: ['publisher'], database: 'customers' });
  expect([made.status, made.text, made.headers.get('x-created'), made.headers.get('x-location')]).toEqual([201, '', '1', `${sandbox().url}/v4/webhook/1`]);
  expect((await call('GET', '/webhook/1')).json).toEqual({ ID: '1', handler, trigger: 'create', callers: ['publisher'] });

  expect((await call('GET', '/webhooks')).json).toMatchObject({ total: 1, data: [{ ID: '1', handler }] });

  const other = 'https://hooks.example.com/other';
  expect((await call('PUT', '/webhook/1', { handler: other, trigger: 'update', callers: ['ms', 'publisher'] })).status).toBe(204);
  expect((await call('GET', '/webhook/1')).json).toEqual({ ID: '1', handler: other, trigger: 'update', callers: ['ms', 'publisher'] });

  const gone = await call('DELETE', '/webhook/1');
  expect([gone.status, gone.headers.get('x-deleted')]).toEqual([204, 'webhook 1']);
  for (const method of ['GET', 'PUT', 'DELETE']) {
    expect(await call(method, '/webhook/1', method === 'GET' ? undefined : {})).toMatchObject({ status: 400, json: errorOf('No entity with supplied ID') });
  }
});

test('without callers it is called by both mail engines', async () => {
  await create({});
  expect((await call('GET', '/webhook/1')).json).toMatchObject({ callers: ['ms', 'publisher'] });
});

test.each([
  ['no handler', { handler: undefined }],
  ['a handler that is no address', { handler: 'hooks.example.com' }],
  ['a handler of another protocol', { handler: 'ftp://hooks.example.com' }],
  ['an unknown trigger', { trigger: 'abuse' }],
  ['the trigger that only the dashboard offers', { trigger: 'unsubscribe' }],
  ['an unknown caller', { callers: ['ms', 'rest'] }],
  ['no caller at all', { callers: [] }],
])('%s is refused', async (_case, order) => {
  expect(await create(order)).toMatchObject({ status: 400, json: errorOf('Invalid data provided') });
  expect(sandbox().account.webhooks.size).toBe(0);
});

test('a database or collection that does not exist is refused', async () => {
  expect((await create({ database: 99 })).json).toEqual(errorOf('No database with supplied ID'));
  expect((await create({ collection: 99 })).json).toEqual(errorOf('No collection with given ID'));
});

describe('the setting for validated domains', () => {
  const refused = errorOf('The domain hooks.example.com has not been validated');

  test('none refuses every host', async () => {
    Object.assign(sandbox().settings, { validatedDomains: 'none' });
    expect(await create({})).toMatchObject({ status: 400, json: refused });
  });

  test('a list covers its domains and their subdomains', async () => {
    Object.assign(sandbox().settings, { validatedDomains: ['Example.com'] });
    expect((await create({})).status).toBe(201);
    expect((await create({ handler: 'https://example.com/a' })).status).toBe(201);
    expect((await create({ handler: 'https://notexample.com/a' })).status).toBe(400);
    expect((await call('PUT', '/webhook/1', { handler: 'https://example.org' })).status).toBe(400);
  });

  test('a list without the host refuses it', async () => {
    Object.assign(sandbox().settings, { validatedDomains: ['example.org'] });
    expect(await create({})).toMatchObject({ status: 400, json: refused });
  });
});
