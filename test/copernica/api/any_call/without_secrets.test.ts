import { expect, test } from '@jest/globals';
import { withoutSecrets } from '../../../../copernica/api/any_call/without_secrets.ts';

test('the secrets of profiles and access tokens are left out, however deep they stand', () => {
  const delivered = { total: 1, data: [{ ID: '5', secret: 'abc', fields: { Secret: 'x', Email: 'jane@example.com' } }], access_token: 'abc' };
  expect(withoutSecrets(delivered)).toEqual({ total: 1, data: [{ ID: '5', fields: { Email: 'jane@example.com' } }] });
});

test.each([null, 'text', 5, true, []])('%j stays as it is', (value) => {
  expect(withoutSecrets(value)).toEqual(value);
});
