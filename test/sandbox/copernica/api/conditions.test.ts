import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { example } from '../example.ts';
import { caller, errorOf, freshSandbox } from '../support.ts';

const sandbox = freshSandbox({ seed: example });
const call = caller(sandbox);
const page = z.object({ data: z.array(z.object({ ID: z.string() })) });

/** The ids of the profiles that a list holds. */
async function ids(search: string, list = '/database/1/profiles'): Promise<string[]> {
  return page.parse((await call('GET', `${list}?${search}`)).json).data.map(({ ID }) => ID);
}
const found = (condition: string, list?: string) => ids(`fields[]=${encodeURIComponent(condition)}`, list);

describe('a condition', () => {
  test.each([
    ['Name==Anna', ['1']],
    ['name==aNNa', ['1']],
    ['  Name==Anna  ', ['1']],
    ['Name== Anna', []],
    ['Email==bilal+news@example.com', ['2']],
    ['Name!=Anna', ['2', '3']],
    ['Name<>Anna', ['2', '3']],
    ['Name<b', ['1', '3']],
    ['Name>=bilal', ['2']],
    ['Age>9', ['1', '3']],
    ['Age<=36', ['1', '2']],
    ['Age==36.9', ['1']],
    ['Birthday==1990-5-17', ['1']],
    ['Birthday<2000-01-01', ['1', '2', '3']],
    ['Birthday>1990-01-01', ['1']],
    ['Newsletter==YES', ['1', '2']],
    ['Name=~%nn%', ['1']],
    ['Name=~_nna', ['1']],
    ['Name=~100_', ['3']],
    ['Name!~a%', ['2', '3']],
    ['Email==', []],
    ['Birthday==', ['2', '3']],
    ['id==2', ['2']],
    ['id>=2', ['2', '3']],
    ['modified>2000-01-01', ['1', '2', '3']],
    ['modified<2000-01-01 00:00:00', []],
  ])('“%s” finds %j', async (condition, expected) => {
    expect(await found(condition)).toEqual(expected);
  });

  test('finds a profile by its secret', async () => {
    const secret = sandbox().account.profiles.get(2)?.secret ?? '';
    expect(secret).toMatch(/^[0-9a-f]{32}$/);
    expect(await found(`code==${secret}`)).toEqual(['2']);
  });

  test.each(['fields[]=', 'fields%5B%5D=', 'fields%5B0%5D=', 'fields[0]=', 'fields='])('is read from %s', async (name) => {
    expect(await ids(`${name}Name%3D%3Danna`)).toEqual(['1']);
  });

  test('holds together with others', async () => {
    expect(await ids('fields[]=Newsletter==yes&fields[]=Age>10')).toEqual(['1']);
    expect(await ids('fields%5B0%5D=Newsletter==yes&fields%5B1%5D=Age>10')).toEqual(['1']);
  });

  test.each(['Emial==anna@example.com', 'Name ==Anna', 'Name=Anna', '==Anna', ''])(
    'that cannot be used, such as “%s”, is ignored when profiles are read',
    async (condition) => {
      expect(await found(condition)).toEqual(['1', '2', '3']);
    },
  );

  test.each(['fields[]=Emial%3D%3Danna', 'fields[]=Name%3D%3DAnna&fields[]=Emial%3D%3Danna', 'fields[]=', ''])(
    'that cannot be used is refused when profiles are written: %s',
    async (search) => {
      for (const path of [
        '/database/1/profiles',
        '/database/1/unsubscribes',
        '/collection/1/subprofiles',
        '/collection/1/unsubscribes',
        '/profile/1/subprofiles/1',
      ]) {
        const { status, json } = await call('PUT', `${path}?${search}`, {});
        expect([path, status, json]).toEqual([path, 400, errorOf('Invalid data provided')]);
      }
    },
  );

  test('means a field with the name of a built-in one, while the order means the built-in one', async () => {
    expect(await found('modified==B', '/database/2/profiles')).toEqual(['4']);
    sandbox().clock.advance(60_000);
    await call('PUT', '/profile/4/fields', { Email: 'new@example.com' });
    expect(await ids('orderby=modified', '/database/2/profiles')).toEqual(['5', '4']);
  });

  test('finds subprofiles too', async () => {
    expect(await found('Total>5', '/collection/orders/subprofiles')).toEqual(['1']);
    expect(await found('Number=~a-%', '/profile/1/subprofiles/orders')).toEqual(['1', '2']);
  });
});

describe('a list of profiles', () => {
  test.each([
    ['', ['1', '2', '3']],
    ['order=desc', ['3', '2', '1']],
    ['orderby=id&order=DESC', ['3', '2', '1']],
    ['orderby=name', ['3', '1', '2']],
    ['orderby=2&order=desc', ['2', '1', '3']],
    ['orderby=Age', ['2', '1', '3']],
    ['orderby=nothing', ['1', '2', '3']],
    ['start=1&limit=1', ['2']],
    ['start=5', []],
    ['start=-1&limit=0', ['1', '2', '3']],
  ])('asked with “%s” is %j', async (search, expected) => {
    expect(await ids(search)).toEqual(expected);
  });

  test('in random order holds everyone, in the same order on each page', async () => {
    const whole = await ids('orderby=random');
    expect(whole.toSorted()).toEqual(['1', '2', '3']);
    expect([...(await ids('orderby=random&limit=2')), ...(await ids('orderby=random&start=2'))]).toEqual(whole);
  });

  test('says where the next page begins when it is sorted by id', async () => {
    const list = async (search: string) => (await call('GET', `/database/1/profiles?${search}`)).json;
    expect(await list('limit=2')).toMatchObject({ start: 0, limit: 2, count: 2, total: 3, nextid: 3 });
    expect(await list('orderby=id&order=desc&limit=2')).toMatchObject({ nextid: 1 });
    expect(await list('limit=2&total=false')).not.toHaveProperty('total');
    expect(await list('orderby=Name')).not.toHaveProperty('nextid');
    expect(await list('start=9')).not.toHaveProperty('nextid');
    expect(await ids('fields[]=id>=3')).toEqual(['3']);
  });

  test('has 100 rows unless asked otherwise, and 1,000 at most; the other host has more', async () => {
    const { account, clock } = sandbox();
    for (let index = 0; index < 1200; index += 1) {
      account.addProfile(2, new Map(), [], clock.now());
    }
    expect((await call('GET', '/database/2/profiles')).json).toMatchObject({ limit: 100, count: 100, total: 1202 });
    expect((await call('GET', '/database/2/profiles?limit=5000')).json).toMatchObject({ limit: 1000, count: 1000 });
    expect((await caller(sandbox, 'rest/v4')('GET', '/database/2/profiles?limit=5000')).json).toMatchObject({ limit: 5000, count: 1202 });
  });

  test('has only the data when asked so', async () => {
    expect((await call('GET', '/database/1/profiles?dataonly=true&limit=1')).json).toEqual({
      ...{ start: 0, limit: 1, count: 1, total: 3, nextid: 2 },
      data: [
        {
          ID: '1',
          fields: { Email: 'anna@example.com', Name: 'Anna', Age: '36', Birthday: '1990-05-17', Newsletter: 'yes' },
          interests: ['soccer', 'cooking'],
          modified: expect.stringMatching(/^\d{4}-/),
        },
      ],
    });
    expect((await call('GET', '/collection/1/subprofiles?dataonly=1&limit=1')).json).toMatchObject({
      data: [{ ID: '1', fields: { Number: 'A-1', Total: '19.95' }, modified: expect.any(String) }],
    });
    expect(JSON.stringify((await call('GET', '/collection/1/subprofiles?dataonly=1')).json)).not.toMatch(/secret|created|removed|profile|collection/);
  });

  test('of ids alone holds texts', async () => {
    expect((await call('GET', '/database/customers/profileids')).json).toEqual(['1', '2', '3']);
    expect((await call('GET', '/collection/orders/subprofileids')).json).toEqual(['1', '2', '3']);
  });
});
