import { expect, test } from '@jest/globals';
import { stage } from '../../support/copernica/end_to_end.ts';

const staged = stage();

const call = (input: Readonly<Record<string, unknown>>): Promise<unknown> => staged().run('creates.call_api.operation.perform', input);
const databaseId = (): number | undefined => [...staged().sandbox.account.databases.values()].find(({ name }) => name === 'Klanten')?.id;

test('a method is called with its parameters, and its result comes as it was delivered', async () => {
  const made = await call({ method: 'POST /database/{database}/interests', path_database: databaseId(), body_name: 'Sailing', body_group: 'Sports' });
  expect(made).toMatchObject({ method: 'POST', path: `/database/${databaseId()}/interests`, result: { created: expect.any(Number) } });
  const listed = await call({ method: 'GET /database/{database}/interests', path_database: databaseId(), query_limit: '1000', query_total: 'no' });
  expect(listed).toMatchObject({ result: { data: expect.arrayContaining([expect.objectContaining({ name: 'Sailing' })]) } });
  expect(Object(listed).result).not.toHaveProperty('total');
});

test('conditions are sent one by one', async () => {
  const found = await call({
    method: 'GET /database/{database}/profiles',
    path_database: databaseId(),
    query_fields: ['Email==jeroen+webshop@example.nl', 'id>0'],
    query_dataonly: 'yes',
  });
  expect(Object(found).result.data).toHaveLength(1);
});

test('any other path does the same', async () => {
  const [declared, free] = [
    await call({ method: 'GET /database/{database}', path_database: databaseId() }),
    await call({ method: 'other', verb: 'GET', path: `/database/${databaseId()}` }),
  ];
  expect(free).toEqual(declared);
});

test('nothing is removed before the user says yes', async () => {
  const { result } = Object(await call({ method: 'GET /database/{database}/profiles', path_database: databaseId(), query_limit: '1' }));
  const [{ ID: id }] = result.data;
  const removed = async (): Promise<unknown> => Object(await call({ method: 'GET /profile/{profile}', path_profile: id })).result.removed;
  const input = { method: 'DELETE /profile/{profile}', path_profile: id };
  await expect(call(input)).rejects.toThrow('Nothing was done');
  expect(await removed()).toBe(false);
  expect(await call({ ...input, confirm: 'yes' })).toMatchObject({ method: 'DELETE', path: `/profile/${id}` });
  expect(await removed()).toEqual(expect.stringMatching(/^\d{4}-/));
});
