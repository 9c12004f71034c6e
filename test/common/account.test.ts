import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { ALLOW_LOOPBACK, accountOf, permittedAddresses } from '../../common/account.ts';
import { directZ, pollBundle } from '../support/direct.ts';

afterEach(() => {
  delete process.env[ALLOW_LOOPBACK];
  delete process.env.MAILINGWORK_BUDGET_MS;
  jest.useRealTimers();
});

test('only public addresses may be called, unless an account in a box runs on this machine', () => {
  expect(permittedAddresses()('127.0.0.1')).toBe(false);
  expect(permittedAddresses()('10.0.0.1')).toBe(false);
  expect(permittedAddresses()('8.8.8.8')).toBe(true);
  process.env[ALLOW_LOOPBACK] = '1';
  expect(permittedAddresses()('127.0.0.1')).toBe(true);
  expect(permittedAddresses()('10.0.0.1')).toBe(false);
  expect(permittedAddresses()('8.8.8.8')).toBe(true);
});

test('the same function tells so every time, so that connections are used again', () => {
  expect(permittedAddresses()).toBe(permittedAddresses());
  process.env[ALLOW_LOOPBACK] = '1';
  expect(permittedAddresses()).toBe(permittedAddresses());
});

describe('the time of an operation', () => {
  const left = (): number => {
    jest.useFakeTimers();
    return accountOf(
      directZ(() => null),
      pollBundle({}),
    ).budget.remaining();
  };

  test('is 25 seconds', () => {
    expect(left()).toBe(25_000);
  });

  test('can be shortened, but not by nonsense', () => {
    process.env.MAILINGWORK_BUDGET_MS = '60';
    expect(left()).toBe(60);
    process.env.MAILINGWORK_BUDGET_MS = 'soon';
    expect(left()).toBe(25_000);
  });
});
