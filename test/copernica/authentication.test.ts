import { describe, expect, test } from '@jest/globals';
import { errorOf, sentence } from '../support/app.ts';
import { isolated, run } from '../support/copernica/app.ts';
import { FakeAccount } from '../support/copernica/webservice.ts';

isolated();

describe('the test of a connection', () => {
  test.each([
    [
      { id: '34', name: 'Demo', company: 'Example BV' },
      { account_id: '34', account: 'Demo', company: 'Example BV' },
    ],
    [
      { ID: 34, name: 'Demo' },
      { account_id: '34', account: 'Demo', company: '' },
    ],
  ])('tells which account it is: %j', async (identity, expected) => {
    new FakeAccount([], { 'GET /identity': () => ({ body: identity }) });
    expect(await run('authentication.test')).toEqual(expected);
  });

  test('asks for the access token where there is none, and calls no address', async () => {
    const account = new FakeAccount();
    const error = await errorOf(run('authentication.test', {}, { authData: {} }));
    expect(sentence(error)).toBe('Copernica did not accept the access token. Check the access token.');
    expect(account.names).toEqual([]);
  });
});

test.each([
  [{}, { account: 'Demo', company: 'Example BV' }, 'Demo (Example BV)'],
  [{}, { account: 'Demo', company: '' }, 'Demo'],
  [{}, {}, 'Copernica'],
  [{ account_name: 'Shop' }, { account: 'Demo' }, 'Shop'],
])('a connection with %j and the account %j is called %s', async (authData, inputData, label) => {
  expect(await run('authentication.connectionLabel', inputData, { authData: { access_token: 'an-access-token-for-tests', ...authData } })).toBe(label);
});
