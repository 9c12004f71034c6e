import { expect, test } from '@jest/globals';
import { encodeJson, parsedJson } from '../../../webservice/calls/json.ts';

test('a body is encoded without undefined values', () => {
  expect(encodeJson({ name: 'Grüße', parent: undefined, ids: [1], none: null })).toBe('{"name":"Grüße","ids":[1],"none":null}');
});

test.each([
  ['{"a":1}', { a: 1 }],
  ['\ufeff [1]\n', [1]],
  ['null', null],
  ['', undefined],
  ['{"a":', undefined],
  ['hello', undefined],
])('%j is read as %j', (text, value) => {
  expect(parsedJson(text)).toEqual(value);
});
