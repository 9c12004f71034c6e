import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeForm, FormError, type FormMap, plainForm } from '../../../sandbox/requests/form.ts';

/** More variables than any body in these tests has. */
const ALL = 1_000_000;
const decode = (body: string, most = ALL) => plainForm(decodeForm(body, most));

describe('decoding a form as PHP does', () => {
  test.each([
    ['a plain value', 'a=1', { a: '1' }],
    ['nothing', '', {}],
    ['a name without a value', 'a&b=', { a: '', b: '' }],
    ['a map', 'fields[1]=a&fields[3]=b', { fields: { 1: 'a', 3: 'b' } }],
    ['an encoded bracket', 'fields%5B1%5D=a', { fields: { 1: 'a' } }],
    ['an option', 'advanced[start]=0', { advanced: { start: '0' } }],
    ['an array of maps', 'recipients[0][1]=x&recipients[0][3]=y&recipients[1][1]=z', { recipients: { 0: { 1: 'x', 3: 'y' }, 1: { 1: 'z' } } }],
    ['counted values', 'a[]=1&a[]=2', { a: { 0: '1', 1: '2' } }],
    ['values counted after a number', 'a[5]=1&a[]=2', { a: { 5: '1', 6: '2' } }],
    ['counted values in a map', 'a[x][]=1&a[x][]=2', { a: { x: { 0: '1', 1: '2' } } }],
    ['a plus as a space', 'a=b+c', { a: 'b c' }],
    ['an encoded plus', 'a=b%2Bc', { a: 'b+c' }],
    ['UTF-8', 'a=J%C3%B6rg', { a: 'Jörg' }],
    ['the last of two values', 'a=1&a=2', { a: '2' }],
    ['a map after a text', 'a=1&a[b]=2', { a: { b: '2' } }],
    ['a text after a map', 'a[b]=2&a=1', { a: '1' }],
    ['an open bracket as plain text', 'a[b=1', { 'a[b': '1' }],
    ['an equals sign in the value', 'a=b=c', { a: 'b=c' }],
  ])('reads %s', (_what, body, expected) => {
    expect(decode(body)).toEqual(expected);
  });

  test('cannot reach a prototype', () => {
    const map = decodeForm('__proto__[polluted]=1&constructor[prototype][polluted]=1', ALL);
    expect(map.get('__proto__')).toBeInstanceOf(Map);
    expect(Object.keys(plainForm(map))).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });

  test.each([
    ['a malformed percent-encoding', 'a=%zz'],
    ['bytes that are not UTF-8', 'a=%ff'],
    ['brackets that are nested too deeply', `a${'[b]'.repeat(50)}=1`],
  ])('refuses %s', (_what, body) => {
    expect(() => decodeForm(body, ALL)).toThrow(FormError);
  });

  test('silently drops variables beyond the maximum', () => {
    expect(decode('a[1]=1&a[2]=2&&b=3&c=4', 3)).toEqual({ a: { 1: '1', 2: '2' }, b: '3' });
    expect(decode('a=1&b=%zz', 1)).toEqual({ a: '1' });
  });

  test('restores whatever http_build_query encoded', () => {
    const key = fc.oneof(
      fc.nat(99).map(String),
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[[\]]/.test(text)),
    );
    const value = fc.letrec<{ tree: FormMap | string; map: FormMap }>((tie) => ({
      tree: fc.oneof({ depthSize: 'small', maxDepth: 5 }, fc.string({ unit: 'grapheme' }), tie('map')),
      map: fc.array(fc.tuple(key, tie('tree')), { minLength: 1, maxLength: 4 }).map((entries) => new Map(entries)),
    })).map;
    fc.assert(
      fc.property(value, (map) => {
        expect(decodeForm(httpBuildQuery(map), ALL)).toEqual(map);
      }),
    );
  });
});

/** PHP's http_build_query, naively: depth first, brackets and values percent-encoded, a space as a plus. */
function httpBuildQuery(map: FormMap, prefix = ''): string {
  const encode = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');
  const parts = [...map].map(([key, value]) => {
    const name = prefix === '' ? key : `${prefix}[${key}]`;
    return typeof value === 'string' ? `${encode(name)}=${encode(value)}` : httpBuildQuery(value, name);
  });
  return parts.join('&');
}
