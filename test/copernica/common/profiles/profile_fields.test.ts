import { expect, test } from '@jest/globals';
import { isolated, run } from '../../../support/copernica/app.ts';
import { FakeAccount } from '../../../support/copernica/webservice.ts';

isolated();

const inputs = 'creates.create_profile.operation.inputFields';
const outputs = 'creates.create_profile.operation.outputFields';

test('the fields of the chosen database are inputs and outputs, with their labels', async () => {
  new FakeAccount();
  expect(await run(inputs, { database: '12' })).toEqual(
    expect.arrayContaining([expect.objectContaining({ key: 'field_2', label: 'Firstname', type: 'string' })]),
  );
  expect(await run(outputs, { database: '12' })).toEqual(expect.arrayContaining([{ key: 'field_2', label: 'Firstname', type: 'string' }]));
});

test.each(['', 'Customers'])('there are none before a database is chosen: %j', async (database) => {
  const account = new FakeAccount();
  for (const method of [inputs, outputs]) {
    expect(JSON.stringify(await run(method, { database }))).not.toContain('field_2');
  }
  expect(account.calls).toEqual([]);
});
