import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../../../copernica/api/methods/catalogue.ts';
import { probes } from '../../../../../scripts/contract/copernica/reading/probes.ts';
import { readable } from '../../../../../scripts/contract/copernica/reading/reading.ts';

test('every probe tests exactly one stated assumption, and no two test the same', () => {
  const meant = probes.map(({ of, about }) => of.assumed.filter((sentence) => sentence.startsWith(about)).map((sentence) => `${of.name}: ${sentence}`));
  expect(meant.filter((sentences) => sentences.length !== 1)).toEqual([]);
  expect(new Set(meant.flat()).size).toBe(probes.length);
});

describe('what is asked', () => {
  test('only reads', () => {
    expect(readable.filter(({ effect }) => effect !== 'read')).toEqual([]);
    expect(readable.filter(({ verb }) => verb !== 'GET')).toEqual([]);
    expect(readable.length).toBeGreaterThan(catalogue.filter(({ effect }) => effect === 'read').length - 10);
  });
});
