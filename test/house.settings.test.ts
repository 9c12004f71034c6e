import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { sourceFiles } from '../scripts/house/imports.ts';
import { roomOf, shippedRooms } from '../scripts/house/rooms.ts';

/* What is measured is named by path in two settings: a file that moves or a new room must not drop out of them unseen. */

const root = resolve(import.meta.dirname, '..');
const shipped = sourceFiles(root).filter((file) => shippedRooms.includes(roomOf(file) ?? ''));

const counting = z.object({ default: z.object({ collectCoverageFrom: z.array(z.string()) }) });
const { collectCoverageFrom } = counting.parse(await import(resolve(root, 'jest.config.js'))).default;

const settings = z.object({ mutate: z.array(z.string()), jest: z.object({ config: z.object({ testMatch: z.array(z.string()) }) }) });
const { mutate, jest } = settings.parse(JSON.parse(readFileSync(resolve(root, 'stryker.config.json'), 'utf8')));

/** The paths that a pattern with at most one choice in braces stands for. */
function spelledOut(pattern: string): string[] {
  const [, before = '', names, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
  return names === undefined ? [pattern] : names.split(',').map((name) => before + name + after);
}

describe('the mutation run', () => {
  const mutated = mutate.flatMap(spelledOut);

  test('names only files that exist', () => {
    expect(mutated.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
  });

  test('runs the tests of just these files', () => {
    expect(jest.config.testMatch).toEqual(mutate.map((pattern) => `<rootDir>/test/${pattern.replace(/\.ts$/, '?(.*).test.ts')}`));
  });

  test.each(jest.config.testMatch)('finds tests at %s', (pattern) => {
    expect(globSync(pattern.replace('<rootDir>/', ''), { cwd: root })).not.toEqual([]);
  });

  test('changes something in every folder that decides', () => {
    // The catalogue is texts and contracts; operations and what they share are proved as a whole.
    const deciding = shipped.filter((file) => /^(mailingwork|copernica\/api|webservice|zapier)\//.test(file) && !/\/(functions|methods)\//.test(file));
    const folders = new Set(deciding.map((file) => dirname(file)));
    expect([...folders].filter((folder) => !mutated.some((file) => dirname(file) === folder))).toEqual([]);
  });
});

test('all that ships counts for coverage, and nothing else', () => {
  const counted = globSync(collectCoverageFrom, { cwd: root });
  expect(counted.toSorted()).toEqual(shipped.toSorted());
});

test.each(collectCoverageFrom.flatMap(spelledOut))('there is something to count in %s', (pattern) => {
  expect(globSync(pattern, { cwd: root })).not.toEqual([]);
});

test('no folder of source holds more than fourteen files, but for those with one file per operation', () => {
  const sizes = Map.groupBy(sourceFiles(root), (file) => dirname(file));
  const large = Array.from(sizes, ([folder, { length }]) => ({ folder, length })).filter(({ length }) => length > 14);
  expect(large.filter(({ folder }) => !/^test\b|(^|\/)(triggers|searches|creates)$/.test(folder))).toEqual([]);
});
