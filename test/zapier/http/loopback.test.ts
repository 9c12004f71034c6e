import { afterEach, expect, test } from '@jest/globals';
import { ALLOW_LOOPBACK, permittedAddresses } from '../../../zapier/http/loopback.ts';

afterEach(() => {
  delete process.env[ALLOW_LOOPBACK];
});

test('only public addresses may be called, unless the sandbox runs on this machine', () => {
  expect(permittedAddresses()('127.0.0.1')).toBe(false);
  expect(permittedAddresses()('10.0.0.1')).toBe(false);
  expect(permittedAddresses()('8.8.8.8')).toBe(true);
  process.env[ALLOW_LOOPBACK] = '1';
  expect(permittedAddresses()('127.0.0.1')).toBe(true);
  expect(permittedAddresses()('10.0.0.1')).toBe(false);
  expect(permittedAddresses()('8.8.8.8')).toBe(true);
});

test('the same function is returned every time, so that connections are reused', () => {
  expect(permittedAddresses()).toBe(permittedAddresses());
  process.env[ALLOW_LOOPBACK] = '1';
  expect(permittedAddresses()).toBe(permittedAddresses());
});
