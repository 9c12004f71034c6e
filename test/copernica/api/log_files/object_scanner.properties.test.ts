import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ObjectScanner } from '../../../../copernica/api/log_files/object_scanner.ts';
import { ServiceFailure } from '../../../../webservice/calls/failure.ts';

const RUNS = { numRuns: 10_000 };

function scan(bytes: Uint8Array, sizes: readonly number[]): string[] {
  const scanner = new ObjectScanner('a log file');
  const texts: string[] = [];
  const pieces = [...sizes, Number.POSITIVE_INFINITY];
  let start = 0;
  for (const size of pieces) {
    texts.push(...scanner.push(bytes.subarray(start, start + size)));
    start += size;
  }
  scanner.end();
  return texts;
}

const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\\"', '}{', '],[', 'Zoë 🎈'), fc.integer());
const line = fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), fc.oneof(cell, fc.jsonValue()), { maxKeys: 5 });
const sizes = fc.array(fc.nat(20), { maxLength: 30 });
const indentation = fc.constantFrom(undefined, '\t', '\r\n  ');

test('the objects of a list are those that parsing the whole list finds, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), sizes, indentation, (lines, cuts, space) => {
      const text = JSON.stringify(lines, null, space);
      const expected: unknown = JSON.parse(text);
      expect(scan(Buffer.from(text), cuts).map((one): unknown => JSON.parse(one))).toEqual(expected);
    }),
    RUNS,
  );
});

test('a list that is cut off is never taken for a whole one', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), fc.nat(), sizes, (lines, end, cuts) => {
      const bytes = Buffer.from(JSON.stringify(lines));
      expect(() => scan(bytes.subarray(0, end % bytes.length), cuts)).toThrow(ServiceFailure);
    }),
    RUNS,
  );
});

test('whatever arrives is read, or refused by a failure of the service', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.json().map(Buffer.from),
    fc.string({ unit: fc.constantFrom(...'[]{},"\\ 1') }).map(Buffer.from),
  );
  fc.assert(
    fc.property(anything, sizes, (bytes, cuts) => {
      try {
        expect(scan(bytes, cuts).every((text) => text.startsWith('{'))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ServiceFailure);
      }
    }),
    RUNS,
  );
});
