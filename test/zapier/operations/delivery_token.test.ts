import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bodiesOf, createToken, isForged, isUnreadable, withToken } from '../../../zapier/operations/delivery_token.ts';

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
        bodiesOf({ rawRequest: { content: rawRequest }, cleanedRequest });
        isUnreadable({ rawRequest: { content: rawRequest }, cleanedRequest });
        return typeof isForged({ rawRequest, cleanedRequest, subscribeData }) === 'boolean';
      }),
      { numRuns: 10_000 },
    );
  });

  test('takes the query out of the body and leaves the rest', () => {
    expect(bodiesOf({ cleanedRequest: { id: 1, querystring: 'token=x' } })).toEqual([{ id: 1 }]);
    expect(bodiesOf({ cleanedRequest: [1] })).toEqual([[1]]);
    expect(bodiesOf({ cleanedRequest: null })).toEqual([null]);
  });

  test('proves nothing where a token is missing on either side', () => {
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

  test('finds the token wherever the platform puts the query', () => {
    const subscribeData = { token: 'right' };
    expect(isForged({ cleanedRequest: { querystring: 'token=wrong' }, subscribeData })).toBe(true);
    expect(isForged({ cleanedRequest: { querystring: { token: 'wrong' } }, subscribeData })).toBe(true);
    expect(isForged({ cleanedRequest: { querystring: { token: 'right' } }, subscribeData })).toBe(false);
    expect(isForged({ rawRequest: { querystring: 'token=right' }, cleanedRequest: { querystring: 'token=wrong' }, subscribeData })).toBe(false);
    expect(isForged({ rawRequest: { querystring: 'token=wrong' }, subscribeData: Object.create({ token: 'right' }) })).toBe(false);
  });

  test('adds the token to whatever query there is, long enough that nobody guesses it', () => {
    expect(withToken('https://example.com/hook', 'abc')).toBe('https://example.com/hook?token=abc');
    expect(withToken('https://example.com/hook?a=b', 'abc')).toBe('https://example.com/hook?a=b&token=abc');
    expect(createToken()).toMatch(/^[\w-]{32}$/);
  });

  test('reads JSON as it was sent first, and else what the platform made of it', () => {
    const cleanedRequest = { 'taken apart': '' };
    const sent = (content: unknown) => bodiesOf({ rawRequest: { content }, cleanedRequest });
    expect(sent('{"querystring":"own","a":"1+1=2 & more"}')).toEqual([{ querystring: 'own', a: '1+1=2 & more' }, cleanedRequest]);
    expect(sent('\ufeff[1]')).toEqual([[1], cleanedRequest]);
    for (const content of ['', 'a=b', '"text"', '7', 'null', '{', undefined, null, {}]) {
      expect(sent(content)).toEqual([cleanedRequest]);
    }
  });

  test('passes on a body that is no object', () => {
    expect(bodiesOf({ cleanedRequest: 'text' })).toEqual(['text']);
    expect(bodiesOf({})).toEqual([undefined]);
  });

  const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  test.each([
    ['JSON that breaks off', { rawRequest: { content: ' {"id":5,' }, cleanedRequest: { '{"id":5,': '' } }],
    ['a list that breaks off', { rawRequest: { content: '\ufeff[{"id":5}' } }],
    ['a text that is no JSON', { rawRequest: { content: 'hello' }, cleanedRequest: 'hello' }],
    ['JSON nested 10,000 deep and labelled as a form', { rawRequest: { content: nested(10_000) }, cleanedRequest: { [nested(10_000)]: '' } }],
    ['a body nested 10,000 deep', { cleanedRequest: JSON.parse(nested(10_000)) }],
  ])('cannot read %s', (_what, delivery) => {
    expect(isUnreadable(delivery)).toBe(true);
  });

  test.each([
    ['nothing', {}],
    ['an empty body', { rawRequest: { content: '' }, cleanedRequest: '' }],
    ['an empty object', { rawRequest: { content: '{}' }, cleanedRequest: {} }],
    ['a form', { rawRequest: { content: 'a=b' }, cleanedRequest: { a: 'b' } }],
    ['JSON in a text', { rawRequest: { content: '"{}"' }, cleanedRequest: '{}' }],
    ['JSON with blanks around it', { rawRequest: { content: ' [null]\n' }, cleanedRequest: [null] }],
    ['a body nested 100 deep', { rawRequest: { content: nested(100) } }],
  ])('can read %s', (_what, delivery) => {
    expect(isUnreadable(delivery)).toBe(false);
  });
});
