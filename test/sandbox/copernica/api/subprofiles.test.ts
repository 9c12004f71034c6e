import { describe, expect, test } from '@jest/globals';
import { example } from '../example.ts';
import { caller, errorOf, freshSandbox } from '../support.ts';

const sandbox = freshSandbox({ seed: example });
const call = caller(sandbox);
const get = async (path: string) => (await call('GET', path)).json;

describe('a subprofile', () => {
  test('is made from a flat body', async () => {
    const { status, text, headers } = await call('POST', '/profile/1/subprofiles/Orders', { number: 'A-3', Total: ' 2.50 ', nothing: 'x' });
    expect([status, text, headers.get('x-created'), headers.get('x-location')]).toEqual([201, '', '5', `${sandbox().url}/v4/subprofile/5`]);
    expect(await get('/subprofile/5')).toEqual({
      ID: '5',
      secret: expect.stringMatching(/^[0-9a-f]{32}$/),
      fields: { Number: 'A-3', Total: '2.5' },
      profile: '1',
      collection: '1',
      created: expect.any(String),
      modified: expect.any(String),
      removed: false,
    });
    expect(await get('/profile/1/subprofiles/1')).toMatchObject({ count: 3, total: 3, data: [{ ID: '1' }, { ID: '2' }, { ID: '5' }] });
  });

  test('is not made for a collection of another database or an unknown one', async () => {
    expect((await call('POST', '/profile/4/subprofiles/1', {})).json).toEqual(errorOf('Subprofile could not be created'));
    expect((await call('POST', '/profile/1/subprofiles/99', {})).json).toEqual(errorOf('No collection with given ID'));
  });

  test('is changed by field and by secret', async () => {
    expect((await call('PUT', '/subprofile/1', { fields: { Total: '7' }, secret: 'abc' })).status).toBe(204);
    expect(await get('/subprofile/1')).toMatchObject({ fields: { Number: 'A-1', Total: '7' }, secret: 'abc' });
    expect((await call('PUT', '/subprofile/1/fields', { NUMBER: 'A-9' })).status).toBe(204);
    expect(await get('/subprofile/1/fields')).toEqual({ Number: 'A-9', Total: '7' });
    expect((await call('PUT', '/subprofile/1/unsubscribe')).status).toBe(204);
    expect(await get('/subprofile/1/fields')).toEqual({ Number: 'none', Total: '7' });
  });

  test('is deleted, and can still be read', async () => {
    const { status, headers } = await call('DELETE', '/subprofile/1');
    expect([status, headers.get('x-deleted')]).toEqual([204, 'subprofile 1']);
    expect(await get('/subprofile/1')).toMatchObject({ fields: { Number: '', Total: '' }, removed: expect.any(String) });
    for (const [method, path] of [
      ['DELETE', '/subprofile/1'],
      ['PUT', '/subprofile/1'],
      ['PUT', '/subprofile/1/fields'],
      ['PUT', '/subprofile/1/unsubscribe'],
    ] as const) {
      expect((await call(method, path, {})).json).toEqual(errorOf('This subprofile has already been removed'));
    }
    expect((await call('DELETE', '/subprofile/2', { completely: true })).status).toBe(204);
    expect(await get('/subprofile/2')).toEqual(errorOf('No subprofile with supplied ID'));
  });

  test('is kept or unsubscribed when its collection says so', async () => {
    expect((await call('DELETE', '/subprofile/4')).status).toBe(204);
    expect(await get('/subprofile/4')).toMatchObject({ fields: [], removed: false });
    const orders = sandbox().account.collection(1);
    Object.assign(orders ?? {}, { deletion: 'unsubscribe' });
    await call('DELETE', '/subprofile/1');
    expect(await get('/subprofile/1')).toMatchObject({ fields: { Number: 'none' }, removed: false });
  });
});

describe('many subprofiles', () => {
  test('of a profile are all changed by a condition, or one is made', async () => {
    const path = '/profile/1/subprofiles/orders?fields[]=Number';
    expect((await call('PUT', `${path}=~A%25&create=1`, { Total: 1 })).status).toBe(204);
    expect(await get('/collection/1/subprofiles?fields[]=Total==1')).toMatchObject({ count: 2 });
    expect((await call('PUT', `${path}==B-1`, { Number: 'B-1' })).headers.get('x-created')).toBeNull();
    const made = await call('PUT', `${path}==B-1&create=1`, { Number: 'B-1' });
    expect([made.status, made.headers.get('x-created')]).toEqual([201, '5']);
    expect(await get('/subprofile/5')).toMatchObject({ profile: '1', fields: { Number: 'B-1', Total: '0' } });
  });

  test('of a collection are all changed or unsubscribed by a condition', async () => {
    expect((await call('PUT', '/collection/orders/subprofiles?fields[]=id>=2', { Total: 3 })).status).toBe(204);
    expect(await get('/collection/1/subprofiles?fields[]=Total==3')).toMatchObject({ data: [{ ID: '2' }, { ID: '3' }] });
    expect((await call('PUT', '/collection/1/unsubscribes?fields[]=id==3')).status).toBe(204);
    expect(await get('/collection/1/subprofiles?fields[]=Number==none')).toMatchObject({ data: [{ ID: '3' }] });
  });

  test('are sorted as asked in a collection, and by id below a profile', async () => {
    expect(await get('/collection/1/subprofiles?orderby=Total&order=desc')).toMatchObject({ data: [{ ID: '1' }, { ID: '2' }, { ID: '3' }] });
    expect(await get('/profile/1/subprofiles/1?orderby=Total&order=desc')).toMatchObject({ data: [{ ID: '1' }, { ID: '2' }] });
    expect(await get('/profile/1/subprofiles/1?orderby=Total')).toMatchObject({ data: [{ ID: '1' }, { ID: '2' }] });
  });
});
