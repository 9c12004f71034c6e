import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeForm } from '../../../webservice/calls/form.ts';
import { decodeForm } from '../../../webservice/calls/form_decoding.ts';

describe('a form with brackets in its keys', () => {
  test.each([
    ['a=1&b=2', { a: '1', b: '2' }],
    ['a[x]=1&a[y]=2', { a: { x: '1', y: '2' } }],
    ['a[]=1&a[]=2', { a: ['1', '2'] }],
    ['a[0][id]=1&a[1][id]=2', { a: [{ id: '1' }, { id: '2' }] }],
    ['a[1]=1&a[2]=2', { a: { 1: '1', 2: '2' } }],
    ['fields%5BE-Mail+1%5D=jane%40example.com', { fields: { 'E-Mail 1': 'jane@example.com' } }],
    ['a=1&a=2', { a: '2' }],
    ['a=1&a[b]=2', { a: { b: '2' } }],
    ['a[b=1&[c]=2&d]=3&e[f]g=4', { 'a[b': '1', '[c]': '2', 'd]': '3', 'e[f]g': '4' }],
    ['', {}],
  ])('%s is read as %j', (body, value) => {
    expect(decodeForm(body)).toEqual(value);
  });

  test('changes no existing object', () => {
    const read = decodeForm('__proto__[polluted]=1&constructor[prototype][polluted]=1');
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });

  test('is not decoded into structures where keys are nested too deep', () => {
    const key = `a${'[b]'.repeat(65)}`;
    expect(decodeForm(`${key}=1`)).toEqual({ [key]: '1' });
  });

  test('is decoded to the values that were encoded', () => {
    const key = fc.stringMatching(/^[a-z][a-z ü+%&=]{0,9}$/);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'grapheme' }),
        fc.array(tie('value'), { minLength: 1 }),
        fc.dictionary(key, tie('value'), { minKeys: 1 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, value), (parameters) => {
        const read = fc.stringify(decodeForm(encodeForm(JSON.parse(JSON.stringify(parameters)))));
        expect(read).toBe(fc.stringify(JSON.parse(JSON.stringify(parameters))));
      }),
    );
  });
});
