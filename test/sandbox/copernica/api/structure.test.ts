import { describe, expect, test } from '@jest/globals';
import { example } from '../example.ts';
import { caller, errorOf, freshSandbox } from '../support.ts';

const sandbox = freshSandbox({ seed: example });
const call = caller(sandbox);
const get = async (path: string) => (await call('GET', path)).json;

const email = {
  ...{ ID: '1', name: 'Email', type: 'email', value: '', displayed: true, ordered: false },
  ...{ length: '255', textlines: '3', hidden: false, index: false },
};

describe('the structure', () => {
  test('lists databases with their fields, interests and collections', async () => {
    expect(await get('/databases')).toMatchObject({
      ...{ start: 0, limit: 100, count: 3, total: 3 },
      data: [
        {
          ...{ ID: '1', name: 'Customers', description: 'All of them', archived: false },
          fields: { start: 0, limit: 1000, count: 5, total: 5, data: [email, {}, { name: 'Age', type: 'integer', value: '0' }, {}, { value: 'yes\r\nno' }] },
          interests: { count: 3, data: [{ ID: '1', name: 'soccer', group: 'sports' }, {}, { ID: '3', name: 'cooking', group: '' }] },
          collections: { count: 2, data: [{ ID: '1', name: 'Orders', database: '1', fields: { limit: 100, count: 2 } }, { name: 'Carts' }] },
          intentions: { email: true, sms: false, fax: false },
        },
        { name: 'Kept' },
        { name: 'Empty', fields: { count: 0, data: [] } },
      ],
    });
  });

  test.each(['1', 'Customers', 'customers', 'CUSTOMERS'])('finds the database “%s”', async (name) => {
    expect(await get(`/database/${name}`)).toMatchObject({ ID: '1', created: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) });
    expect(await get(`/database/${name}/fields?limit=1`)).toEqual({ start: 0, limit: 1, count: 1, data: [email], total: 5 });
    expect(await get(`/database/${name}/interests?total=false&start=2`)).toEqual({
      ...{ start: 2, limit: 100, count: 1 },
      data: [{ ID: '3', name: 'cooking', group: '' }],
    });
    expect(await get(`/database/${name}/collections`)).toMatchObject({ count: 2 });
  });

  test.each(['1', 'orders'])('finds the collection “%s”', async (name) => {
    expect(await get(`/collection/${name}`)).toMatchObject({ ID: '1', name: 'Orders', database: '1', fields: { count: 2 } });
    expect(await get(`/collection/${name}/fields`)).toMatchObject({ data: [{ name: 'Number' }, { name: 'Total', type: 'float' }] });
    expect(await get(`/collection/${name}/miniviews`)).toEqual({ start: 0, limit: 100, count: 0, data: [], total: 0 });
  });

  test.each([
    ['GET', '/database/99', 'No database with supplied ID'],
    ['GET', '/database/Nothing/profiles', 'No database with supplied ID'],
    ['GET', '/collection/99', 'No collection with given ID'],
    ['GET', '/view/99', 'No entity with supplied ID'],
    ['GET', '/view/Readers', 'No entity with supplied ID'],
    ['GET', '/profile/99', 'No entity with supplied ID'],
    ['GET', '/subprofile/99', 'No subprofile with supplied ID'],
    ['GET', '/nothing', 'Invalid method'],
    ['PUT', '/identity', 'Invalid method'],
    ['GET', '/', 'Invalid method'],
    ['GET', '/database', "Invalid request, element 1 is missing in 'directory' path"],
    ['GET', '/profile/', "Invalid request, element 1 is missing in 'directory' path"],
    ['GET', '/profile/1/nothing', 'Invalid method'],
    ['PUT', '/profile/1/fields/more', 'Invalid method'],
    ['GET', '/profile/%', 'Invalid data provided'],
  ])('refuses %s %s', async (method, path, message) => {
    const { status, json, headers } = await call(method, path);
    expect([status, json, headers.get('content-type')]).toEqual([400, errorOf(message), 'application/json']);
  });

  test('ignores superfluous parts behind a path that ends with a word', async () => {
    expect(await get('/identity/and/more')).toEqual(await get('/identity'));
    expect(await get('/database/1/fields/more')).toEqual(await get('/database/1/fields'));
  });
});

describe('fields and interests', () => {
  test('can be added and removed again', async () => {
    const added = await call('POST', '/database/1/fields', { name: 'Phone', type: 'phone_gsm', length: 20, displayed: true });
    expect([added.status, added.text, added.headers.get('x-created')]).toEqual([201, '', '10']);
    expect(await get('/database/1/fields?start=5')).toMatchObject({ data: [{ ID: '10', name: 'Phone', length: '20', displayed: true, hidden: false }] });
    expect((await call('POST', '/database/1/interests', { name: 'chess', group: 'games' })).headers.get('x-created')).toBe('4');
    expect(await get('/database/1/interests?start=3')).toMatchObject({ data: [{ ID: '4', name: 'chess', group: 'games' }] });
    expect((await call('POST', '/database/1/collections', { name: 'Visits' })).headers.get('x-created')).toBe('3');
    expect((await call('POST', '/collection/visits/fields', { name: 'Page' })).status).toBe(201);
    expect(await get('/collection/3')).toMatchObject({ name: 'Visits', fields: { data: [{ name: 'Page', type: 'text', length: '100' }] } });
    const removed = await call('DELETE', '/database/1/field/phone');
    expect([removed.status, removed.headers.get('x-deleted')]).toEqual([204, 'field 10']);
    expect((await call('DELETE', '/interest/4')).headers.get('x-deleted')).toBe('interest 4');
    expect(await get('/database/1/fields?start=5')).toMatchObject({ count: 0 });
    expect(await get('/database/1/interests?start=3')).toMatchObject({ count: 0 });
  });

  test.each([
    ['POST', '/database/1/fields', { name: '' }],
    ['POST', '/database/1/fields', { name: 'email' }],
    ['POST', '/database/1/fields', { name: 'Other', type: 'email' }],
    ['POST', '/database/1/fields', { name: 'Other', type: 'colour' }],
    ['POST', '/database/1/interests', { name: 'SOCCER' }],
    ['POST', '/database/1/collections', []],
    ['DELETE', '/database/1/field/nothing', undefined],
    ['DELETE', '/interest/99', undefined],
    ['PUT', '/database/1/unsubscribe', { behavior: 'explode' }],
  ])('refuses %s %s with %j', async (method, path, body) => {
    expect((await call(method, path, body)).json).toEqual(errorOf('Invalid data provided'));
  });
});

describe('what an unsubscribe does', () => {
  test('can be read and set', async () => {
    expect(await get('/database/1/unsubscribe')).toEqual({ behavior: 'update', fields: { Newsletter: 'no' } });
    expect(await get('/database/2/unsubscribe')).toEqual({ behavior: 'nothing', fields: [] });
    expect(await get('/collection/1/unsubscribe')).toEqual({ behavior: 'update', fields: { Number: 'none' } });
    expect((await call('PUT', '/database/2/unsubscribe', { behavior: 'update', fields: { modified: 'x' } })).status).toBe(204);
    expect((await call('PUT', '/collection/1/unsubscribe', { behavior: 'remove' })).status).toBe(204);
    expect(await get('/database/2/unsubscribe')).toEqual({ behavior: 'update', fields: { modified: 'x' } });
    expect(await get('/collection/1/unsubscribe')).toEqual({ behavior: 'remove', fields: [] });
  });
});

describe('selections', () => {
  const view = {
    ...{ ID: '1', name: 'Readers', description: 'Who wants it', 'parent-type': 'database', 'parent-id': '1', 'has-children': true },
    ...{ 'has-referred': false, 'has-rules': true, database: '1' },
  };

  test('are listed below their database or selection', async () => {
    expect(await get('/database/1/views')).toMatchObject({ count: 1, data: [view] });
    expect(await get('/view/1')).toMatchObject(view);
    expect(await get('/view/1/views')).toMatchObject({ data: [{ ID: '2', name: 'Adults', 'parent-type': 'view', 'parent-id': '1', 'has-children': false }] });
  });

  test('hold the profiles that fit, also those of the selection above', async () => {
    expect(await get('/view/1/profileids')).toEqual(['1', '2']);
    expect(await get('/view/2/profileids')).toEqual(['1']);
    expect(await get('/view/1/profiles?fields[]=Name==bilal&dataonly=true&total=false')).toMatchObject({ count: 1, data: [{ ID: '2' }] });
  });

  test('stay as they are until they are computed again', async () => {
    await call('PUT', '/profile/3/fields', { Newsletter: 'yes' });
    expect(await get('/view/2/profileids')).toEqual(['1']);
    sandbox().clock.advance(3_600_000);
    expect(await get('/view/2/profileids')).toEqual(['1', '3']);
    await call('PUT', '/profile/1/fields', { Newsletter: 'no' });
    await call('DELETE', '/profile/2');
    expect(await get('/view/1/profileids')).toEqual(['1', '3']);
    expect((await call('POST', '/view/1/rebuild')).status).toBe(204);
    expect(await get('/view/1/profileids')).toEqual(['3']);
    expect(await get('/view/2/profileids')).toEqual(['1', '3']);
  });

  test('are always as they should be when their age is set to 0', async () => {
    sandbox().settings.selectionAge = 0;
    await call('PUT', '/profile/3/fields', { Newsletter: 'yes' });
    expect(await get('/view/2/profileids')).toEqual(['1', '3']);
  });
});
