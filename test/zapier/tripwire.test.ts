import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bodyOf, createToken, isForged, withToken } from '../../zapier/tripwire.ts';

describe('the tripwire', () => {
  test('tokens do not repeat and need no encoding', () => {
    const tokens = Array.from({ length: 100 }, createToken);
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.every((token) => encodeURIComponent(token) === token)).toBe(true);
  });

  test('recognises its own address, and no other token, whatever it is', () => {
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

  test('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (rawRequest, cleanedRequest, subscribeData) => {
        return typeof isForged({ rawRequest, cleanedRequest, subscribeData }) === 'boolean';
      }),
      { numRuns: 10_000 },
    );
  });

  test('takes the query out of the body and leaves the rest', () => {
    expect(bodyOf({ id: 1, querystring: 'token=x' })).toEqual({ id: 1 });
    expect(bodyOf([1])).toEqual([1]);
    expect(bodyOf(null)).toBeNull();
  });
});
