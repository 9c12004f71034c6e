import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { zipProblems } from '../../../scripts/build/zip_problems.ts';

const bundle = new Map([
  ['index.js', strToU8('import "./chunk.js";')],
  ['chunk.js', strToU8('/*! Contains parts of zod */')],
]);
const overrides = { 'get-intrinsic': '1.3.0', 'zapier-platform-core': { 'form-data': '4.0.6' } };
const whole = {
  'dist/index.js': strToU8('import "./chunk.js";'),
  'dist/chunk.js': strToU8('/*! Contains parts of zod */'),
  'node_modules/get-intrinsic/package.json': strToU8('{"version":"1.3.0"}'),
  'node_modules/form-data/package.json': strToU8('{"version":"4.0.6"}'),
};
const problems = (parts: Record<string, Uint8Array>, maxBytes = 10_000) => zipProblems(zipSync(parts), bundle, overrides, maxBytes);

describe('a zip', () => {
  test('with the bundle and the required versions is accepted', () => {
    expect(problems(whole)).toEqual([]);
  });

  test('without a file of the bundle is not accepted', () => {
    const { 'dist/chunk.js': _chunk, ...rest } = whole;
    expect(problems(rest)).toEqual(['build.zip lacks dist/chunk.js.']);
  });

  test('without the licence of a bundled package is not accepted', () => {
    expect(problems({ ...whole, 'dist/chunk.js': strToU8('') })).toEqual(['In build.zip, dist/chunk.js is not what was bundled.']);
  });

  test('above the size limit is not accepted', () => {
    expect(problems(whole, 100)).toEqual([expect.stringMatching(/^build\.zip is too large: \d+ KiB of at most 1 KiB \(see docs\/performance\.md\)\.$/)]);
  });

  test('with a version that an override replaces is not accepted, however deep it is', () => {
    const old = { 'node_modules/zapier-platform-core/node_modules/form-data/package.json': strToU8('{"version":"4.0.5"}') };
    expect(problems({ ...whole, ...old })).toEqual(['build.zip holds form-data 4.0.5 instead of 4.0.6.']);
  });
});
