import { expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { shop } from '../../support/copernica/orders.ts';
import { FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'triggers.all_collection_fields.operation.perform';

test('the fields of the chosen collection are offered, read afresh', async () => {
  const account = new FakeAccount();
  account.database = shop;
  await run(method, { database: '12', collection: '21' });
  expect(await run(method, { database: '12', collection: '22' })).toEqual([{ id: '81', label: 'Number (81)' }]);
  expect(account.names).toEqual(['GET /database/12', 'GET /database/12']);
});

test('they ask for database and collection', async () => {
  new FakeAccount();
  expect(sentence(await failure(method))).toMatch(/^“Database” is empty\./);
  expect(sentence(await failure(method, { database: '12' }))).toMatch(/^“Collection” is empty\./);
});
