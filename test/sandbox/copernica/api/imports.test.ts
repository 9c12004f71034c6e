import { describe, expect, test } from '@jest/globals';
import { example } from '../example.ts';
import { caller, errorOf, freshSandbox } from '../support.ts';

const sandbox = freshSandbox({ seed: example });
const call = caller(sandbox);
const get = async (path: string) => (await call('GET', path)).json;
const basic = { database: 1, name: 'Leads', action: 'update or add', keyFields: ['Email'], ignoreEmptyFields: true };

describe('an import', () => {
  test('is done at the next request, and tells its state', async () => {
    const source = [
      { EMAIL: 'ANNA@example.com', Name: '', 'orders.number': 'A-9' },
      { EMAIL: 'new@example.com', Name: 'Nina', 'orders.number': '' },
    ];
    const { status, headers } = await call('POST', '/imports', { ...basic, source });
    expect([status, headers.get('x-created')]).toEqual([201, '1']);
    expect(await get('/import/1')).toEqual({
      ...{ ID: '1', name: 'Leads', type: 'update or add', status: 'finished', totallines: '2', processedLines: '2' },
      ...{ lastrun: expect.any(String), nextrun: false, lasterror: false },
    });
    expect(await get('/database/1/profiles?fields[]=Email==anna@example.com')).toMatchObject({ count: 1, data: [{ fields: { Name: 'Anna' } }] });
    expect(await get('/database/1/profiles?fields[]=Email==new@example.com')).toMatchObject({ count: 1, data: [{ fields: { Name: 'Nina' } }] });
    expect(await get('/profile/1/subprofiles/1')).toMatchObject({ count: 3 });
  });

  test('changes the subprofile that a key field of its collection names', async () => {
    const source = [{ Email: 'anna@example.com', 'Orders.Number': 'a-1', 'Orders.Total': '7' }];
    await call('POST', '/imports', { ...basic, keyFields: ['Email', 'Orders.Number'], source });
    expect(await get('/subprofile/1')).toMatchObject({ fields: { Total: '7' } });
    expect(await get('/profile/1/subprofiles/1')).toMatchObject({ count: 2 });
  });

  test('empties fields unless empty values are to be ignored', async () => {
    await call('POST', '/imports', { ...basic, ignoreEmptyFields: false, source: [{ Email: 'anna@example.com', Name: '' }] });
    expect(await get('/profile/1')).toMatchObject({ fields: { Name: '' } });
  });

  test('waits where it is not to start by itself, and for the delay that is set', async () => {
    await call('POST', '/imports', { ...basic, autostart: false, source: [{ Email: 'x@example.com' }] });
    expect(await get('/import/1')).toMatchObject({ status: 'ready for start', processedLines: '0', lastrun: false, nextrun: false });
    sandbox().settings.importDelay = 60_000;
    await call('POST', '/imports', { ...basic, source: [{ Email: 'x@example.com' }] });
    expect(await get('/import/2')).toMatchObject({ status: 'ready for start', nextrun: expect.any(String) });
    sandbox().clock.advance(61_000);
    expect(await get('/import/2')).toMatchObject({ status: 'finished' });
  });

  test.each([
    ['an action that it does not know', { action: 'delete' }],
    ['no key fields', { keyFields: [] }],
    ['key fields that are no list', { keyFields: 'Email' }],
    ['no rows', { source: [] }],
    [
      'rows with keys in another order',
      {
        source: [
          { Email: 'a@example.com', Name: 'A' },
          { Name: 'B', Email: 'b@example.com' },
        ],
      },
    ],
    ['rows that are none', { source: ['a@example.com'] }],
  ])('is refused with %s', async (_, changes) => {
    const answer = await call('POST', '/imports', { ...basic, source: [{ Email: 'a@example.com' }], ...changes });
    expect([answer.status, answer.json]).toEqual([400, errorOf('Invalid data provided')]);
  });

  test('is refused for an unknown database', async () => {
    expect((await call('POST', '/imports', { ...basic, database: 99, source: [{}] })).json).toEqual(errorOf('No database with supplied ID'));
    expect((await call('GET', '/import/9')).status).toBe(400);
  });
});

describe('a data request', () => {
  test.each([
    ['profile', { fields: { Name: 'Anna' } }],
    ['subprofile', { fields: { Number: 'A-1' } }],
  ])('of a %s has its data after a while', async (type, data) => {
    const { status, headers } = await call('POST', `/${type}/1/datarequest?report=x@example.com`);
    expect([status, headers.get('x-created')]).toEqual([201, '1']);
    expect(await get('/datarequest/1/status')).toMatchObject({ status: 'pending' });
    expect((await call('GET', '/datarequest/1/data')).status).toBe(404);
    sandbox().clock.advance(3_700_000);
    expect(await get('/datarequest/1/status')).toMatchObject({ status: 'available', 'content-type': 'application/json' });
    expect(await get('/datarequest/1/data')).toMatchObject({ info: { type, id: '1' }, data });
  });
});
