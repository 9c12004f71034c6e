import { afterEach, expect, test } from '@jest/globals';
import { ALLOW_LOOPBACK, permittedAddresses } from '../../common/account.ts';

afterEach(() => {
  delete process.env[ALLOW_LOOPBACK];
});

test('only public addresses may be called, unless an account in a box runs on this machine', () => {
  expect(permittedAddresses()('127.0.0.1')).toBe(false);
  expect(permittedAddresses()('10.0.0.1')).toBe(false);
  expect(permittedAddresses()('8.8.8.8')).toBe(true);
  process.env[ALLOW_LOOPBACK] = '1';
  expect(permittedAddresses()('127.0.0.1')).toBe(true);
});
