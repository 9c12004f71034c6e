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

/** Whose texts are shown to people who build Zaps. */
const SHOWN = ['zapier', 'webservice', 'common', 'mailingwork', 'triggers', 'searches', 'creates', 'copernica'];

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

/** What people read in the editor, of both apps: the lines of what ships that hold texts, without comments. */
const shown = (pattern: RegExp): string[] =>
  linesWith(pattern, [...within(...SHOWN), 'authentication.ts']).filter((line) => /['"`]/.test(line) && !/^\S+ (\/?\*|\/\/)/.test(line));

test('what people read is plain English, without the riddles that once stood there', () => {
  const riddles = [
    ...['anew', 'the whole way', 'a \\w+ of its own', 'wins over', 'as evidence', 'your yes', 'say(s|ing)? yes', 'as it comes', 'e-mails any more'],
    ...['left empty stays', 'unsubscriptions?', 'lower bounds', 'Lists (ID|Name)', 'is still open', 'leaves the last word', 'of the step before'],
  ];
  expect(shown(new RegExp(`\\b(${riddles.join('|')})\\b`, 'i'))).toEqual([]);
});

test('labels speak of opt-ins and opt-outs, in one spelling', () => {
  expect(
    within('common', 'triggers', 'searches', 'creates').flatMap((file) =>
      linesWith(/label: ['`][^'`]*([Uu]nsubscri|[Ss]ign-?[Uu]p|[Oo]ptin|[Oo]ptout)/, [file]),
    ),
  ).toEqual([]);
});

test('the sentence of a failure is whole, and leaves room for what to do, of the 250 characters that Zapier shows', () => {
  const sentences = within(...SHOWN).flatMap((file) =>
    [...readFileSync(resolve(root, file), 'utf8').matchAll(/new (?:\w+Failure)\(\s*(?:'\w+',\s*)?(['`])((?:(?!\1).)+)\1/gs)].map(([, , sentence = '']) => ({
      file,
      sentence,
    })),
  );
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter(({ sentence }) => !/[.}…]$/.test(sentence) || sentence.length > 180)).toEqual([]);
});
