import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countVariables, encodeForm, type FormValue } from '../../../webservice/calls/form.ts';
import { decodeForm } from '../../support/servers/form_decoder.ts';

/** PHP's http_build_query, as naively as it can be written. */
function httpBuildQuery(values: object, prefix?: string): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    const name = prefix === undefined ? urlencode(key) : `${prefix}%5B${urlencode(key)}%5D`;
    if (typeof value === 'object') {
      parts.push(httpBuildQuery(value, name));
    } else if (value !== undefined) {
      parts.push(`${name}=${urlencode(value === true ? '1' : value === false ? '0' : String(value))}`);
    }
  }
  return parts.filter((part) => part !== '').join('&');
}

/** PHP's urlencode: letters, digits, `-`, `_` and `.` stay, a space becomes `+`. */
function urlencode(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9._-]/.test(character) ? character : byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

/** Five marks may stand bare or encoded; both mean the same to every server. */
const asPhpWrites = (body: string): string => body.replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

const oddTexts = fc.constantFrom(
  '',
  ' ',
  '{{bundle.inputData.x}}',
  '__proto__',
  'constructor',
  'a[b]',
  '[]',
  ']',
  'ä&=+%',
  '😀',
  '\ud83d',
  '\u0000',
  '﻿',
  'é',
  '\r\n',
);
const texts = fc.oneof(
  oddTexts,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);
const leaves = fc.oneof(texts, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(undefined));
const treesOf = (keys: fc.Arbitrary<string>) =>
  fc.letrec<{ value: FormValue; map: { [key: string]: FormValue } }>((tie) => ({
    map: fc.dictionary(keys, tie('value'), { maxKeys: 3 }),
    value: fc.oneof({ maxDepth: 2 }, leaves, fc.array(tie('value'), { maxLength: 3 }), tie('map')),
  })).map;

describe('a form body', () => {
  test('is what PHP’s http_build_query writes for any values, except for brackets in keys', () => {
    fc.assert(
      fc.property(treesOf(texts.filter((key) => !/[[\]]/.test(key))), (parameters) => {
        return asPhpWrites(encodeForm(parameters)) === httpBuildQuery(parameters);
      }),
      { numRuns: 10_000 },
    );
  });

  test('is decoded by an independent decoder to the same values', () => {
    fc.assert(
      fc.property(treesOf(texts), (parameters) => {
        const arrived = decodeForm(encodeForm(parameters)).map(([key, value]) => [...pathOf(key), value]);
        return JSON.stringify(arrived) === JSON.stringify(leavesOf(parameters));
      }),
      { numRuns: 10_000 },
    );
  });

  test('has as many variables as an independent decoder finds', () => {
    fc.assert(
      fc.property(treesOf(texts), (parameters) => {
        const body = encodeForm(parameters);
        return countVariables(body) === decodeForm(body).length;
      }),
    );
  });

  test('is decoded by Node’s own decoder, and contains only unreserved characters, escapes, & and =', () => {
    fc.assert(
      fc.property(treesOf(texts), (parameters) => {
        const body = encodeForm(parameters);
        return /^[\w.!~*'()%&=+-]*$/.test(body) && JSON.stringify([...new URLSearchParams(body)]) === JSON.stringify(decodeForm(body));
      }),
      { numRuns: 10_000 },
    );
  });

  test.each<[name: string, parameters: { [key: string]: FormValue }, body: string]>([
    ['field values', { fields: { 1: 'max.muster@example.com', 3: 'Max' } }, 'fields%5B1%5D=max.muster%40example.com&fields%5B3%5D=Max'],
    ['options', { advanced: { limit: 1000, start: 0 } }, 'advanced%5Blimit%5D=1000&advanced%5Bstart%5D=0'],
    ['rows', { recipients: [{ 1: 'a' }, { 1: 'b' }] }, 'recipients%5B0%5D%5B1%5D=a&recipients%5B1%5D%5B1%5D=b'],
    ['true and false as 1 and 0', { yes: true, no: false }, 'yes=1&no=0'],
    ['an empty text as a value', { fields: { 3: '' } }, 'fields%5B3%5D='],
    ['nothing for undefined and for empty parts', { one: undefined, two: {}, three: [], four: [undefined] }, ''],
    ['escaped double braces, so that no template is filled in', { text: '{{bundle.authData.password}}' }, 'text=%7B%7Bbundle.authData.password%7D%7D'],
    [
      'brackets in a key as plain characters',
      { 'lists][0': 'x', 'mode[]': { ']': 1, 'a[b]': 2 } },
      'lists%255D%255B0=x&mode%255B%255D%5B%255D%5D=1&mode%255B%255D%5Ba%255Bb%255D%5D=2',
    ],
    ['a lone surrogate as the replacement character', { text: 'a\ud83d' }, 'text=a%EF%BF%BD'],
  ])('contains %s', (_name, parameters, body) => {
    expect(encodeForm(parameters)).toBe(body);
  });

  test('contains a key named __proto__ like any other', () => {
    const parameters: { [key: string]: FormValue } = JSON.parse('{"__proto__": {"x": "1"}}');
    expect(encodeForm(parameters)).toBe('__proto__%5Bx%5D=1');
  });
});

function pathOf(key: string): string[] {
  const [first = '', ...others] = key.split('[');
  return [first, ...others.map((part) => part.replace(/\]$/, ''))];
}

function leavesOf(value: FormValue, path: readonly string[] = []): string[][] {
  if (value === undefined) {
    return [];
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key.toWellFormed().replaceAll('[', '%5B').replaceAll(']', '%5D')]));
  }
  return [[...path, typeof value === 'boolean' ? String(Number(value)) : String(value).toWellFormed()]];
}
