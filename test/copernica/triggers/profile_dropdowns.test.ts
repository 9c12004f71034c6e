import { expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

test.each([
  ['all_fields', { id: '1', label: 'Email (1)' }, 6],
  ['all_interests', { id: '31', label: 'Sports: Football (31)' }, 3],
])('%s offers what the database has, read afresh', async (key, first, count) => {
  const account = new FakeAccount();
  const method = `triggers.${key}.operation.perform`;
  await run(method, { database: '12' });
  const choices = await run(method, { database: '12' });
  expect(choices).toHaveLength(count);
  expect(choices).toMatchObject([first, ...Array.from({ length: count - 1 }, () => ({}))]);
  expect(account.names).toEqual(['GET /database/12', 'GET /database/12']);
});

test('an interest without a group is offered by its name alone', async () => {
  new FakeAccount();
  expect(await run('triggers.all_interests.operation.perform', { database: '12' })).toContainEqual({ id: '33', label: 'News (33)' });
});

test.each(['all_fields', 'all_interests'])('%s asks for the database', async (key) => {
  expect(sentence(await failure(`triggers.${key}.operation.perform`))).toMatch(/^“Database” is empty\./);
});
