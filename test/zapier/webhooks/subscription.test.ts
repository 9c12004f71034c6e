import { expect, test } from '@jest/globals';
import type { Bundle } from 'zapier-platform-core';
import { addressOf, registeredId, subscriptionOf, zapIdOf } from '../../../zapier/webhooks/subscription.ts';

const bundle = (parts: Readonly<Record<string, unknown>> = {}): Bundle => Object.assign(Object.create(null), { authData: {}, inputData: {} }, parts);

test('a Zap is registered with a token, which is kept with the id', () => {
  const url = addressOf(bundle({ targetUrl: 'https://example.com/hook' }));
  const kept = subscriptionOf({ id: 12, url });
  expect(kept).toEqual({ id: '12', token: expect.stringMatching(/^[\w-]{32}$/) });
  expect(url).toBe(`https://example.com/hook?token=${kept.token}`);
});

test('without an address there is only the token, and the service refuses', () => {
  expect(addressOf(bundle())).toMatch(/^\?token=/);
});

test.each([
  ['https://example.com/hook?token=old', 'old'],
  ['https://example.com/hook?a=b&token=old', 'old'],
  ['https://example.com/hook', ''],
])('the token of an address that was registered before, %s, is kept', (url, token) => {
  expect(subscriptionOf({ id: '7', url })).toEqual({ id: '7', token });
});

test.each([
  [{ id: '12' }, '12'],
  [{ id: 12 }, '12'],
  [{ id: null }, null],
  [{ id: {} }, null],
  [{}, null],
  [undefined, null],
])('%j was registered with %j', (subscribeData, id) => {
  expect(registeredId(bundle({ subscribeData }))).toBe(id);
});

test.each([
  [{ zap: { id: 4711 } }, '4711'],
  [{ zap: { id: '9' } }, '9'],
  [{ zap: { id: null } }, null],
  [{ zap: { id: {} } }, null],
  [{ zap: undefined }, null],
  [{}, null],
  [undefined, null],
])('the Zap of %j is %j', (meta, zap) => {
  expect(zapIdOf(bundle({ meta }))).toBe(zap);
});
