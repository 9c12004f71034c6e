import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { sourceFiles } from '../scripts/house/imports.ts';

/* What a file says, in code and comments, goes no further than what its room may know. */

const root = resolve(import.meta.dirname, '..');
const files = sourceFiles(root).filter((file) => file !== 'test/house.words.test.ts');

/** The lines of files that hold something. */
const linesWith = (pattern: RegExp, among: readonly string[]): string[] =>
  among.flatMap((file) =>
    readFileSync(resolve(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );

const within = (...rooms: readonly string[]): string[] => files.filter((file) => rooms.some((room) => file.startsWith(`${room}/`)));

test('what serves any webservice does not speak of Zapier', () => {
  expect(linesWith(/zap/i, within('webservice'))).toEqual([]);
});

test('what serves any vendor names none', () => {
  expect(linesWith(/mailingwork|copernica/i, within('webservice', 'zapier'))).toEqual([]);
});

test('what a function throws stands in a tag, on a line of its own', () => {
  expect(linesWith(/^\s*(\/\*)?\*.*(\bThrows (an?|like|where) |\S @throws )/, files)).toEqual([]);
});

test('the names of upper limits begin with MAX', () => {
  expect(linesWith(/\bconst MOST_/, files)).toEqual([]);
});
