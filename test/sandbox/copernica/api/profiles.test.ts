import { describe, expect, test } from '@jest/globals';
import { example } from '../example.ts';
import { caller, errorOf, freshSandbox } from '../support.ts';

const sandbox = freshSandbox({ seed: example });
const call = caller(sandbox);
const get = async (path: string) => (await call('GET', path)).json;
const values = (id: number) => get(`/profile/${id}/fields`);
const removedAlready = errorOf('This profile has already been removed');

/** What the database says about deletions and unsubscribes. */
const database = (id: number) => {
  const found = sandbox().account.databases.get(id);
  if (!found) {
    throw new Error('no such database');
  }
  return found;
};

describe('a new profile', () => {
  test('is made from fields and interests, and answered with its id in the headers alone', async () => {
    const fields = { email: 'new@example.com', AGE: '12 years', Newsletter: 'maybe', Birthday: 1_596_979_546, unknown: 'x' };
    const { status, text, headers } = await call('POST', '/database/customers/profiles', { fields, interests: { soccer: 1, Cooking: '0', chess: 1 } });
    expect([status, text, headers.get('content-type'), headers.get('x-created')]).toEqual([201, '', null, '7']);
    expect(headers.get('x-location')).toBe(`${sandbox().url}/v4/profile/7`);
    expect(await get('/profile/7')).toEqual({
      ID: '7',
      fields: { Email: 'new@example.com', Name: '', Age: '12', Birthday: '', Newsletter: '' },
      interests: ['soccer'],
      database: '1',
      secret: expect.stringMatching(/^[0-9a-f]{32}$/),
      created: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      modified: expect.any(String),
      removed: false,
    });
  });

  test('is made a second time from the same data', async () => {
    const body = { fields: { Email: 'anna@example.com' }, interests: ['baseball', 'SOCCER'] };
    expect((await call('POST', '/database/1/profiles', body)).headers.get('x-created')).toBe('7');
    expect((await call('POST', '/database/1/profiles', body)).headers.get('x-created')).toBe('8');
    expect(await get('/profile/8/interests')).toEqual(['soccer', 'baseball']);
  });

  test.each([undefined, [], {}, { fields: 'Anna', interests: 'soccer' }])('is empty when the body is %j', async (body) => {
    expect((await call('POST', '/database/1/profiles', body)).status).toBe(201);
    expect(await values(7)).toEqual({ Email: '', Name: '', Age: '0', Birthday: '', Newsletter: '' });
  });

  test('has no fields but a list when its database has none', async () => {
    expect(await get('/profile/6')).toMatchObject({ fields: [], interests: [] });
    expect(await values(6)).toEqual([]);
  });

  test('can be made from a form', async () => {
    const authorization = `Bearer ${(await (await fetch(`${sandbox().url}/authenticate`, { method: 'POST', body: 'access_token=demo' })).text()).trim()}`;
    const body = new URLSearchParams([
      ['fields[Email]', 'a+b@example.com'],
      ['interests[]', 'soccer'],
      ['interests[]', 'cooking'],
    ]);
    const answer = await fetch(`${sandbox().url}/v4/database/1/profiles`, { method: 'POST', body, headers: { authorization } });
    expect(answer.status).toBe(201);
    expect(await get('/profile/7')).toMatchObject({ fields: { Email: 'a+b@example.com' }, interests: ['soccer', 'cooking'] });
  });

  test('is not made from what is neither JSON nor a form', async () => {
    const authorization = `Bearer ${await (await fetch(`${sandbox().url}/authenticate`, { method: 'POST', body: 'access_token=demo' })).text()}`;
    const answer = await fetch(`${sandbox().url}/v4/database/1/profiles`, {
      method: 'POST',
      body: '{"fields":',
      headers: { authorization, 'content-type': 'application/json' },
    });
    expect([answer.status, await answer.json()]).toEqual([400, errorOf('Invalid data provided')]);
  });
});

describe('a profile', () => {
  test('is changed by field, by interest and by secret', async () => {
    const answer = await call('PUT', '/profile/1', { fields: { name: 'Ann', Nothing: 'x' }, interests: { cooking: 0, baseball: true }, secret: 'abc' });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(await get('/profile/1')).toMatchObject({ fields: { Name: 'Ann', Age: '36' }, interests: ['soccer', 'baseball'], secret: 'abc' });
    expect((await call('PUT', '/profile/1/fields', { NAME: 'Anna B.', Age: 37.9 })).status).toBe(204);
    expect(await values(1)).toMatchObject({ Name: 'Anna B.', Age: '37' });
  });

  test('counts as modified only when a value really changes', async () => {
    const modified = () => sandbox().account.profiles.get(1)?.modified;
    const before = modified();
    sandbox().clock.advance(60_000);
    await call('PUT', '/profile/1', { fields: { Name: 'Anna', Age: '36' }, interests: ['soccer'], secret: 'abc' });
    await call('PUT', '/profile/1/fields', { Birthday: '1990-05-17 10:00' });
    await call('PUT', '/profile/1', { fields: 'ignored' });
    expect(modified()).toBe(before);
    await call('PUT', '/profile/1/fields', { Name: 'anna' });
    expect(modified()).toBeGreaterThanOrEqual((before ?? 0) + 60_000);
  });

  test('has interests as names, ids or objects', async () => {
    expect(await get('/profile/1/interests')).toEqual(['soccer', 'cooking']);
    expect(await get('/profile/1/interests?return=ids')).toEqual(['1', '3']);
    expect(await get('/profile/1/interests?return=objects')).toEqual([
      { ID: '1', name: 'soccer', group: 'sports' },
      { ID: '3', name: 'cooking', group: '' },
    ]);
  });

  test.each([
    ['POST', ['baseball'], ['soccer', 'baseball', 'cooking']],
    ['POST', { soccer: 0, baseball: 1 }, ['baseball', 'cooking']],
    ['POST', [], ['soccer', 'cooking']],
    ['PUT', ['baseball'], ['baseball']],
    ['PUT', { baseball: 1, cooking: 0 }, ['baseball']],
    ['PUT', [], []],
  ])('switches interests by %s of %j, so that it has %j', async (method, body, expected) => {
    const { status, text } = await call(method, '/profile/1/interests', body);
    expect([status, text]).toEqual([method === 'POST' ? 201 : 204, '']);
    expect(await get('/profile/1/interests')).toEqual(expected);
  });

  test('is deleted with its subprofiles, and can still be read', async () => {
    const { status, text, headers } = await call('DELETE', '/profile/1');
    expect([status, text, headers.get('x-deleted')]).toEqual([204, '', 'profile 1']);
    const removed = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    const modified = sandbox().account.profiles.get(1)?.created ?? 0;
    expect(await get('/profile/1')).toMatchObject({
      ...{ ID: '1', database: '1', interests: [], removed },
      fields: { Email: '', Name: '', Age: '', Birthday: '', Newsletter: '' },
    });
    expect(sandbox().account.profiles.get(1)?.modified).toBe(modified);
    expect(await get('/subprofile/1')).toMatchObject({ fields: { Number: '', Total: '' }, removed });
    expect(await get('/database/1/profileids')).toEqual(['2', '3']);
    expect(await get('/collection/1/subprofileids')).toEqual(['3']);
  });

  test.each([
    ['DELETE', '/profile/1', undefined],
    ['PUT', '/profile/1', { fields: {} }],
    ['PUT', '/profile/1/fields', {}],
    ['POST', '/profile/1/interests', []],
    ['PUT', '/profile/1/unsubscribe', undefined],
    ['POST', '/profile/1/subprofiles/1', {}],
  ])('that was removed refuses %s %s', async (method, path, body) => {
    await call('DELETE', '/profile/1');
    const { status, json } = await call(method, path, body);
    expect([status, json]).toEqual([400, removedAlready]);
  });

  test('is gone altogether when it is deleted completely', async () => {
    expect((await call('DELETE', '/profile/1', { completely: 1 })).status).toBe(204);
    expect(await get('/profile/1')).toEqual(errorOf('No entity with supplied ID'));
    expect((await call('DELETE', '/profile/2', { completely: false })).status).toBe(204);
    expect(await get('/profile/2')).toMatchObject({ ID: '2' });
  });

  test('stays when the database says that deletions do nothing, though the answer is the same', async () => {
    const { status, headers } = await call('DELETE', '/profile/4', { completely: true });
    expect([status, headers.get('x-deleted')]).toEqual([204, 'profile 4']);
    expect(await get('/profile/4')).toMatchObject({ fields: { Email: 'dora@example.com' }, removed: false });
  });

  test('is unsubscribed instead when the database says so', async () => {
    database(1).deletion = 'unsubscribe';
    expect((await call('DELETE', '/profile/1')).status).toBe(204);
    expect(await get('/profile/1')).toMatchObject({ fields: { Newsletter: 'no' }, removed: false });
    expect((await call('DELETE', '/profile/6')).status).toBe(204);
    expect(await get('/profile/6')).toMatchObject({ removed: expect.any(String) });
  });

  test('is unsubscribed as the database says', async () => {
    expect((await call('PUT', '/profile/1/unsubscribe')).status).toBe(204);
    expect(await values(1)).toMatchObject({ Newsletter: 'no', Name: 'Anna' });
    const before = await values(4);
    expect((await call('PUT', '/profile/4/unsubscribe', [])).status).toBe(204);
    expect(await values(4)).toEqual(before);
    expect((await call('PUT', '/profile/6/unsubscribe', {})).status).toBe(204);
    expect(await get('/profile/6')).toMatchObject({ removed: expect.any(String) });
  });
});

describe('many profiles', () => {
  test('are all changed by a condition', async () => {
    const { status, text } = await call('PUT', '/database/1/profiles?fields[]=Newsletter==yes&create=1', {
      fields: { Name: 'Reader' },
      interests: ['baseball'],
    });
    expect([status, text]).toEqual([204, '']);
    expect([await values(1), await values(2), await values(3)]).toMatchObject([{ Name: 'Reader' }, { Name: 'Reader' }, { Name: '100%' }]);
    expect(await get('/profile/1/interests')).toEqual(['soccer', 'baseball', 'cooking']);
  });

  test('are found by id or secret, too', async () => {
    const secret = sandbox().account.profiles.get(2)?.secret ?? '';
    await call('PUT', '/database/1/profiles?fields[]=id==1', { fields: { Name: 'by id' } });
    await call('PUT', `/database/1/profiles?fields[]=code==${secret}`, { fields: { Name: 'by secret' } });
    expect([await values(1), await values(2)]).toMatchObject([{ Name: 'by id' }, { Name: 'by secret' }]);
  });

  test('are made when none fits and `create` asks for it', async () => {
    const path = '/database/1/profiles?fields[]=Email==new@example.com';
    const none = await call('PUT', path, { fields: { Email: 'new@example.com' } });
    expect([none.status, none.headers.get('x-created')]).toEqual([204, null]);
    const made = await call('PUT', `${path}&create=1`, { fields: { Email: 'new@example.com' }, interests: ['soccer'] });
    expect([made.status, made.text, made.headers.get('x-created')]).toEqual([201, '', '7']);
    expect(await get('/profile/7')).toMatchObject({ fields: { Email: 'new@example.com' }, interests: ['soccer'] });
    const again = await call('PUT', `${path}&create=1`, { fields: { Name: 'New' } });
    expect([again.status, again.headers.get('x-created')]).toEqual([204, null]);
    const hidden = await call('PUT', '/database/1/profiles?fields[]=Email==x&create=1&async=1', {});
    expect([hidden.status, hidden.headers.get('x-created')]).toEqual([204, null]);
    expect(sandbox().account.profiles.count('database', 1)).toBe(5);
  });

  test('are not changed when the body names an unknown field', async () => {
    const { status, json } = await call('PUT', '/database/1/profiles?fields[]=id>0', { fields: { Name: 'x', Nothing: 'y' } });
    expect([status, json]).toEqual([400, errorOf('Invalid data provided')]);
    expect(await values(1)).toMatchObject({ Name: 'Anna' });
  });

  test('are unsubscribed by a condition', async () => {
    expect((await call('PUT', '/database/1/unsubscribes?fields[]=id<=2')).status).toBe(204);
    expect([await values(1), await values(2)]).toMatchObject([{ Newsletter: 'no' }, { Newsletter: 'no' }]);
  });

  test('are deleted by their ids, all or none', async () => {
    for (const profiles of [[1, 4], [1, 99], []]) {
      expect((await call('DELETE', '/database/1/profiles', { profiles })).status).toBe(400);
    }
    expect(await get('/database/1/profileids')).toEqual(['1', '2', '3']);
    const { status, headers } = await call('DELETE', '/database/1/profiles', { profiles: [1, '2'] });
    expect([status, headers.get('x-deleted')]).toEqual([204, 'profile 1, profile 2']);
    expect(await get('/database/1/profileids')).toEqual(['3']);
    expect((await call('DELETE', '/database/2/profiles', { profiles: [4] })).status).toBe(204);
    expect(await get('/database/2/profileids')).toEqual(['4', '5']);
  });
});
