import { expect, test } from '@jest/globals';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { MovingAccount } from '../../support/copernica/moving_account.ts';

isolated();

const method = 'searches.find_selection_size.operation.perform';
const selection = { database: '12', selection: '42' };

test('a selection of any size is counted with one call, which brings one profile at most', async () => {
  const account = new MovingAccount();
  account.others['/view/42/profiles'] = () => ({ start: 0, limit: 1, data: [{ ID: '5', fields: {} }], total: 123_456 });
  expect(await run(method, selection)).toEqual([expect.objectContaining({ selection_id: 42, profile_count: 123_456 })]);
  expect(account.calls).toEqual(['/view/42/profiles?limit=1&total=true&dataonly=true']);
});

test('an empty selection has the size 0', async () => {
  const account = new MovingAccount();
  account.others['/view/42/profiles'] = () => ({ data: [], total: '0' });
  expect(await run(method, selection)).toMatchObject([{ profile_count: 0 }]);
});

test('a selection that does not exist is not found', async () => {
  const account = new MovingAccount();
  account.others['/view/42/profiles'] = () => 404;
  expect(await run(method, selection)).toEqual([]);
});

test('a size that is not told is no 0', async () => {
  const account = new MovingAccount();
  account.others['/view/42/profiles'] = () => ({ data: [] });
  expect((await failure(method, selection)).message).toMatch(/did not say how many/);
});
