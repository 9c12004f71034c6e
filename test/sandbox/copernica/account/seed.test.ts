import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { SeedInput } from '../../../../sandbox/copernica/account/seed.ts';
import { startSandbox } from '../../../../sandbox/copernica/sandbox.ts';
import { SeedError } from '../../../../sandbox/seed.ts';
import { control } from '../../support.ts';
import { caller, freshSandbox } from '../support.ts';

const example: SeedInput = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../sandbox/copernica/example_seed.json'), 'utf8'));

describe('a sandbox with a seed', () => {
  const sandbox = freshSandbox({ seed: example });
  const call = caller(sandbox);

  test('holds what the seed says, and nothing else', async () => {
    expect((await call('GET', '/databases')).json).toMatchObject({ total: 1, data: [{ ID: '1', name: 'Customers', interests: { count: 2 } }] });
    expect((await call('GET', '/database/1/profiles')).json).toMatchObject({
      data: [
        { fields: { Email: 'anna@example.com', Birthday: '1990-05-17', Newsletter: 'yes' }, interests: ['soccer'] },
        { fields: { Email: 'bilal@example.com', Birthday: '' }, interests: [] },
      ],
    });
    expect((await call('GET', '/collection/Orders/subprofiles')).json).toMatchObject({ data: [{ fields: { Number: 'A-1', Total: '19.95' }, profile: '1' }] });
    expect((await call('GET', '/view/2/profileids')).json).toEqual(['1']);
    expect((await call('GET', '/database/1/unsubscribe')).json).toEqual({ behavior: 'update', fields: { Newsletter: 'no' } });
  });

  test('starts from it again after a reset', async () => {
    await call('DELETE', '/profile/1');
    sandbox().reset();
    expect((await call('GET', '/database/1/profileids')).json).toEqual(['1', '2']);
  });

  test('is summed up in the control interface', async () => {
    expect((await control(sandbox(), 'GET', '')).json).toMatchObject({
      databases: [{ id: 1, name: 'Customers', profiles: 2, collections: [{ id: 1, name: 'Orders', subprofiles: 1 }] }],
      views: [
        { id: 1, name: 'Readers', members: 1 },
        { id: 2, name: 'Annas among them', members: 1 },
      ],
    });
    expect((await control(sandbox(), 'GET', '/outbox')).json).toEqual([]);
  });
});

describe('a seed that cannot be used', () => {
  const start = (databases: SeedInput['databases']) => startSandbox({ seed: { databases } });
  const fields = [{ name: 'Email' }];

  test.each<[string, SeedInput['databases'], string]>([
    ['no database', [], 'databases: '],
    ['a name twice', [{ name: 'A' }, { name: 'a' }], 'databases[1].name: the name “a” is already in use'],
    ['a field twice', [{ name: 'A', fields: [...fields, ...fields] }], 'databases[0].fields[1].name: the name “Email” is already in use'],
    [
      'an unsubscribe of an unknown field',
      [{ name: 'A', unsubscribe: { behavior: 'update', fields: { B: '' } } }],
      'databases[0].unsubscribe.fields: there is no field with the name “B”',
    ],
    [
      'an unsubscribe of an unknown field of a collection',
      [{ name: 'A', collections: [{ name: 'C', unsubscribe: { behavior: 'update', fields: { B: '' } } }] }],
      'databases[0].collections[0].unsubscribe.fields: there is no field with the name “B”',
    ],
    [
      'a condition on an unknown field',
      [{ name: 'A', fields, views: [{ name: 'V', conditions: ['Emial==x'] }] }],
      'databases[0].views[0].conditions: the condition “Emial==x” names no field and operator',
    ],
    [
      'a selection above that comes later',
      [{ name: 'A', views: [{ name: 'V', parent: 'W' }, { name: 'W' }] }],
      'databases[0].views[0].parent: there is no selection above it with the name “W”',
    ],
    [
      'an unknown field of a profile',
      [{ name: 'A', fields, profiles: [{ fields: { B: 1 } }] }],
      'databases[0].profiles[0].fields: there is no field with the name “B”',
    ],
    [
      'an unknown interest of a profile',
      [{ name: 'A', profiles: [{ interests: ['B'] }] }],
      'databases[0].profiles[0].interests: there is no interest with the name “B”',
    ],
    [
      'a subprofile of an unknown collection',
      [{ name: 'A', profiles: [{ subprofiles: { C: [{}] } }] }],
      'databases[0].profiles[0].subprofiles: there is no collection with the name “C”',
    ],
    [
      'an unknown field of a subprofile',
      [{ name: 'A', collections: [{ name: 'C' }], profiles: [{ subprofiles: { C: [{ D: 1 }] } }] }],
      'databases[0].profiles[0].subprofiles.C[0]: there is no field with the name “D”',
    ],
  ])('because of %s is refused with the place', async (_what, databases, message) => {
    await expect(start(databases)).rejects.toThrow(SeedError);
    await expect(start(databases)).rejects.toThrow(message);
  });
});
