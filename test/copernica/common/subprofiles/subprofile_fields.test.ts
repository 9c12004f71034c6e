import { expect, test } from '@jest/globals';
import { isolated, run } from '../../../support/copernica/app.ts';
import { shop } from '../../../support/copernica/orders.ts';
import { FakeAccount } from '../../../support/copernica/webservice.ts';

isolated();

const inputs = 'creates.create_or_update_subprofile.operation.inputFields';
const outputs = 'creates.create_or_update_subprofile.operation.outputFields';

test('the fields of the chosen collection are inputs and outputs, with their labels', async () => {
  new FakeAccount().database = shop;
  const chosen = { database: '12', collection: '21' };
  expect(await run(inputs, chosen)).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'field_72', label: 'Amount' })]));
  expect(await run(outputs, chosen)).toEqual(expect.arrayContaining([{ key: 'field_72', label: 'Amount', type: 'string' }]));
});

test.each([
  ['', '21', []],
  ['12', '', []],
  ['12', '99', ['GET /database/12', 'GET /database/12']],
])('there are none before a collection of the database is chosen: %j, %j', async (database, collection, calls) => {
  const account = new FakeAccount();
  for (const method of [inputs, outputs]) {
    expect(JSON.stringify(await run(method, { database, collection }))).not.toContain('field_7');
  }
  expect(account.names).toEqual(calls);
});
