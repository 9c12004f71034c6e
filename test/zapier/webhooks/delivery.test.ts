import { createHmac, timingSafeEqual } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bodiesOf, contentOf, type Delivery, headerOf, isUnreadable } from '../../../zapier/webhooks/delivery.ts';

describe('the body of a delivery', () => {
  test('is read without an error, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (content, cleanedRequest) => {
        const delivery = { rawRequest: { content, headers: content }, cleanedRequest };
        headerOf(delivery, 'date');
        return bodiesOf(delivery).length > 0 && typeof isUnreadable(delivery) === 'boolean';
      }),
      { numRuns: 10_000 },
    );
  });

  test('is read without the query, and otherwise unchanged', () => {
    expect(bodiesOf({ cleanedRequest: { id: 1, querystring: 'token=x' } })).toEqual([{ id: 1 }]);
    expect(bodiesOf({ cleanedRequest: [1] })).toEqual([[1]]);
    expect(bodiesOf({ cleanedRequest: null })).toEqual([null]);
  });

  test('is read as JSON as it was sent first, otherwise as the platform parsed it', () => {
    const cleanedRequest = { 'taken apart': '' };
    const sent = (content: unknown) => bodiesOf({ rawRequest: { content }, cleanedRequest });
    expect(sent('{"querystring":"own","a":"1+1=2 & more"}')).toEqual([{ querystring: 'own', a: '1+1=2 & more' }, cleanedRequest]);
    expect(sent('\ufeff[1]')).toEqual([[1], cleanedRequest]);
    for (const content of ['', 'a=b', '"text"', '7', 'null', '{', undefined, null, {}]) {
      expect(sent(content)).toEqual([cleanedRequest]);
    }
  });

  test('is passed on where it is not an object', () => {
    expect(bodiesOf({ cleanedRequest: 'text' })).toEqual(['text']);
    expect(bodiesOf({})).toEqual([undefined]);
  });

  const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  test.each([
    ['truncated JSON', { rawRequest: { content: ' {"id":5,' }, cleanedRequest: { '{"id":5,': '' } }],
    ['a truncated list', { rawRequest: { content: '\ufeff[{"id":5}' } }],
    ['a text that is not JSON', { rawRequest: { content: 'hello' }, cleanedRequest: 'hello' }],
    ['JSON nested 10,000 deep and labelled as a form', { rawRequest: { content: nested(10_000) }, cleanedRequest: { [nested(10_000)]: '' } }],
    ['a body nested 10,000 deep', { cleanedRequest: JSON.parse(nested(10_000)) }],
  ])('cannot be read with %s', (_what, delivery) => {
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
  ])('can be read with %s', (_what, delivery) => {
    expect(isUnreadable(delivery)).toBe(false);
  });

  test.each(['a[b][]=1&a[b][]=2', 'a%5Bb%5D%5B%5D=1&a%5Bb%5D%5B%5D=2'])('is read as a form with brackets in its keys: %s', (content) => {
    const cleanedRequest = { 'taken apart': '' };
    expect(bodiesOf({ rawRequest: { content }, cleanedRequest })).toEqual([{ a: { b: ['1', '2'] } }, cleanedRequest]);
  });

  test('is read in the same time per character, however unusual it is', () => {
    for (const content of ['['.repeat(1_000_000), `a${'['.repeat(1_000_000)}=1`, `a${'[]'.repeat(500_000)}`, 'a[b&'.repeat(100_000)]) {
      expect(bodiesOf({ rawRequest: { content } })).toHaveLength(2);
    }
  });
});

describe('the signature of a delivery', () => {
  const secret = 'made-up';
  const signatureOf = (content: string): string => createHmac('sha256', secret).update(content).digest('hex');
  const isSigned = (delivery: Delivery): boolean => {
    const given = Buffer.from(headerOf(delivery, 'X-Acme-Signature') ?? '');
    const expected = Buffer.from(signatureOf(contentOf(delivery)));
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  const content = 'profile[id]=7&interests[]=Sports';

  test.each(['X-Acme-Signature', 'x-acme-signature', 'Http-X-Acme-Signature'])('is verified with its header %s and the body as it was sent', (name) => {
    const delivery = { rawRequest: { headers: { 'Content-Type': 'application/x-www-form-urlencoded', [name]: signatureOf(content) }, content } };
    expect(isSigned(delivery)).toBe(true);
    expect(bodiesOf(delivery)[0]).toEqual({ profile: { id: '7' }, interests: ['Sports'] });
  });

  test.each([
    ['another body', { rawRequest: { headers: { 'Http-X-Acme-Signature': signatureOf(content) }, content: 'profile[id]=8' } }],
    ['no signature', { rawRequest: { headers: {}, content } }],
    ['a signature that is not a text', { rawRequest: { headers: { 'X-Acme-Signature': 7 }, content } }],
    ['nothing at all', {}],
  ])('is refused with %s', (_what, delivery) => {
    expect(isSigned(delivery)).toBe(false);
  });
});
