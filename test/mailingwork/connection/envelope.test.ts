import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readEnvelope } from '../../../mailingwork/connection/envelope.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const ok = '{"error":0,"message":"ok","result":[1]}';

describe('an answer is read', () => {
  test.each<[name: string, answer: string, error: number, result: unknown]>([
    ['as documented', ok, 0, [1]],
    ['after a byte order mark', `\ufeff${ok}`, 0, [1]],
    ['between blanks and line breaks', `\r\n  ${ok}\n`, 0, [1]],
    ['with a text as code', '{"error":"0","result":"7"}', 0, '7'],
    ['with a blank around the code', '{"error":" 4 "}', 4, undefined],
    ['with a text of several digits as code', '{"error":"-12"}', -12, undefined],
    ['with a negative code', '{"error":-1,"result":null}', -1, null],
    ['with a code written as 3.0', '{"error":3.0}', 3, undefined],
    ['with a huge code', '{"error":1e20}', 1e20, undefined],
    ['without a result', '{"error":0}', 0, undefined],
    ['with a result that is 0', '{"error":0,"result":0}', 0, 0],
    ['with a result that is false', '{"error":0,"result":false}', 0, false],
    ['with the last of two codes', '{"error":5,"error":0}', 0, undefined],
  ])('%s', (_name, answer, error, result) => {
    expect(readEnvelope(bytes(answer))).toMatchObject({ error });
    expect(readEnvelope(bytes(answer))).toHaveProperty('result', result);
  });

  test.each([
    ['{"error":4,"message":"Müller"}', 'Müller'],
    ['{"error":4}', ''],
    ['{"error":4,"message":null}', ''],
    ['{"error":4,"message":{"text":"x"}}', ''],
    ['{"error":4,"message":7}', ''],
  ])('%s, and its text is kept: %j', (answer, message) => {
    expect(readEnvelope(bytes(answer))).toMatchObject({ message });
  });

  test('in Latin-1, where it is not valid UTF-8', () => {
    expect(readEnvelope(Buffer.from('{"error":0,"result":"Müller"}', 'latin1'))).toMatchObject({ error: 0, result: 'Müller' });
  });

  test('in UTF-8, where it is valid in both', () => {
    expect(readEnvelope(bytes('{"error":0,"result":"Müller 😀"}'))).toMatchObject({ error: 0, result: 'Müller 😀' });
  });
});

describe('an answer cannot be read', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \r\n\t'],
    ['empty', '\ufeff'],
    ['web page', '<!DOCTYPE html><title>Maintenance</title>'],
    ['web page', '\ufeff\n<?xml version="1.0"?><error>0</error>'],
    ['not JSON', '{"error":0,"result":['],
    ['not JSON', 'Fatal error: Allowed memory size exhausted'],
    ['not JSON', `${ok}${ok}`],
    ['not JSON', 'undefined'],
    ['no status code', '0'],
    ['no status code', 'null'],
    ['no status code', 'true'],
    ['no status code', '"{\\"error\\":0}"'],
    ['no status code', '[]'],
    ['no status code', `[${ok}]`],
    ['no status code', '{}'],
    ['no status code', '{"message":"ok","result":1}'],
    ['no status code', '{"error":null}'],
    ['no status code', '{"error":false}'],
    ['no status code', '{"error":""}'],
    ['no status code', '{"error":"none"}'],
    ['no status code', '{"error":"0x0"}'],
    ['no status code', '{"error":0.5}'],
    ['no status code', '{"error":1e999}'],
    ['no status code', '{"error":{"code":0}}'],
    ['no status code', '{"error":[0]}'],
    ['no status code', '{"Error":0}'],
    ['no status code', '{"__proto__":{"error":0}}'],
  ])('%s: %s', (why, answer) => {
    expect(readEnvelope(bytes(answer))).toBe(why);
  });
});

test('a good answer that is cut off anywhere is unreadable, and never a success', () => {
  for (let length = 0; length < ok.length; length += 1) {
    expect(['empty', 'not JSON']).toContain(readEnvelope(bytes(ok.slice(0, length))));
  }
});

test('any bytes are read or reported as unreadable, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (answer) => {
      const read = readEnvelope(answer);
      return typeof read === 'string' && ['empty', 'web page', 'not JSON', 'no status code'].includes(read);
    }),
    { numRuns: 10_000 },
  );
});

test('any envelope in UTF-8 is read unchanged', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.jsonValue(), (error, result) => {
      const answer = JSON.stringify({ error, message: '', result });
      return JSON.stringify(readEnvelope(bytes(answer))) === JSON.stringify({ error, result, message: '' });
    }),
    { numRuns: 10_000 },
  );
});
