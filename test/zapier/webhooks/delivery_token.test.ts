import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createToken, isForged, withToken } from '../../../zapier/webhooks/delivery_token.ts';

describe('the token of a delivery', () => {
  test('is different every time and needs no encoding', () => {
    const tokens = Array.from({ length: 100 }, createToken);
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.every((token) => encodeURIComponent(token) === token)).toBe(true);
  });

  test('is recognized, and no other token is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (other) => {
        const token = createToken();
        const { searchParams } = new URL(withToken('https://example.com/hook/', token));
        const subscribeData = { id: '1', token };
        const foreign = { rawRequest: { querystring: `token=${encodeURIComponent(other.toWellFormed())}` }, subscribeData };
        return !isForged({ rawRequest: { querystring: searchParams.toString() }, subscribeData }) && isForged(foreign) === (other !== token);
      }),
      { numRuns: 10_000 },
    );
  });

  test('is compared without an error, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (rawRequest, cleanedRequest, subscribeData) => {
        return typeof isForged({ rawRequest, cleanedRequest, subscribeData }) === 'boolean';
      }),
      { numRuns: 10_000 },
    );
  });

  test('is compared only where it is present on both sides', () => {
    const subscribeData = { id: '1', token: 'right' };
    expect(isForged({ rawRequest: { querystring: 'token=wrong' }, subscribeData })).toBe(true);
    expect(isForged({ rawRequest: { querystring: 'token=' }, subscribeData })).toBe(false);
    expect(isForged({ rawRequest: { querystring: 'other=wrong' }, subscribeData })).toBe(false);
    expect(isForged({ rawRequest: {}, subscribeData })).toBe(false);
    expect(isForged({ subscribeData })).toBe(false);
    for (const unknown of [undefined, null, {}, { token: '' }, { token: 7 }, 'token']) {
      expect(isForged({ rawRequest: { querystring: 'token=wrong' }, subscribeData: unknown })).toBe(false);
    }
  });

  test('is found wherever the platform puts the query', () => {
    const subscribeData = { token: 'right' };
    expect(isForged({ cleanedRequest: { querystring: 'token=wrong' }, subscribeData })).toBe(true);
    expect(isForged({ cleanedRequest: { querystring: { token: 'wrong' } }, subscribeData })).toBe(true);
    expect(isForged({ cleanedRequest: { querystring: { token: 'right' } }, subscribeData })).toBe(false);
    expect(isForged({ rawRequest: { querystring: 'token=right' }, cleanedRequest: { querystring: 'token=wrong' }, subscribeData })).toBe(false);
    expect(isForged({ rawRequest: { querystring: 'token=wrong' }, subscribeData: Object.create({ token: 'right' }) })).toBe(false);
  });

  test('is added to any existing query, long enough not to be guessed', () => {
    expect(withToken('https://example.com/hook', 'abc')).toBe('https://example.com/hook?token=abc');
    expect(withToken('https://example.com/hook?a=b', 'abc')).toBe('https://example.com/hook?a=b&token=abc');
    expect(createToken()).toMatch(/^[\w-]{32}$/);
  });
});
