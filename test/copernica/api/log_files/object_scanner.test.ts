import { describe, expect, test } from '@jest/globals';
import { ObjectScanner } from '../../../../copernica/api/log_files/object_scanner.ts';

const scannerOf = (text: string): ObjectScanner => {
  const scanner = new ObjectScanner('GET /logfile');
  scanner.push(Buffer.from(text));
  return scanner;
};

describe('a list of objects', () => {
  test('is handed over object by object, as soon as each has ended', () => {
    const scanner = new ObjectScanner('GET /logfile');
    expect(scanner.push(Buffer.from(' [ {"a": "}"}, {"b"'))).toEqual(['{"a": "}"}']);
    expect(scanner.push(Buffer.from(': [{}, "\\""]'))).toEqual([]);
    expect(scanner.push(Buffer.from('} ]\n'))).toEqual(['{"b": [{}, "\\""]}']);
    expect(() => scanner.end()).not.toThrow();
  });

  test('may be empty', () => {
    expect(() => scannerOf('[]').end()).not.toThrow();
  });

  test.each(['{"a": 1}', '[1]', '["a"]', '[[{}]]', '<html>', '[]x', '[] []', ',', '\0[]'])('is not %j', (text) => {
    expect(() => scannerOf(text)).toThrow('The host answered GET /logfile with something that is no list of objects.');
  });

  test.each([
    ['', 'nothing'],
    [' \n', 'nothing'],
    ['[', 'a part of a list'],
    ['[{"a": 1},', 'a part of a list'],
    ['[{"a": 1}, {"b', 'a part of a list'],
  ])('%j has not come to its end', (text, form) => {
    expect(() => scannerOf(text).end()).toThrow(`The host answered GET /logfile with ${form}.`);
  });

  test('with an object that is too large to be held is given up', () => {
    const scanner = scannerOf('[{"a": "');
    const piece = Buffer.alloc(7 * 1024 * 1024, 'x');
    scanner.push(piece);
    scanner.push(piece);
    expect(() => scanner.push(piece)).toThrow('too large');
  });
});
