import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchesPattern } from '../../../../sandbox/copernica/account/wildcards.ts';

test.each([
  ['anna', 'anna', true],
  ['Anna', 'aNNa', true],
  ['anna', 'ann', false],
  ['anna', 'ann%', true],
  ['anna', '%n%', true],
  ['anna', '%n', false],
  ['anna', '_nn_', true],
  ['anna', '_nn', false],
  ['a.c', 'a.c', true],
  ['abc', 'a.c', false],
  ['abcabd', '%ab_d%', false],
  ['abcabxd', '%ab_d%', true],
  ['', '%', true],
  ['', '_', false],
  ['50%', '50_', true],
])('whether %j fits %j is %s', (text, pattern, expected) => {
  expect(matchesPattern(text, pattern)).toBe(expected);
});

test('a pattern with many wildcards takes no longer than both lengths multiplied', () => {
  expect(matchesPattern('a'.repeat(5000), `${'%a'.repeat(300)}%b`)).toBe(false);
});

test('fits whatever a regular expression with the same meaning fits', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', '.', '\n'), maxLength: 8 });
  const pattern = fc.string({ unit: fc.constantFrom('A', 'b', '.', '%', '_'), maxLength: 6 });
  const asExpression = (wanted: string) => new RegExp(`^${wanted.replaceAll('.', '\\.').replaceAll('%', '.*').replaceAll('_', '.')}$`, 'is');
  fc.assert(
    fc.property(text, pattern, (letters, wanted) => {
      expect(matchesPattern(letters, wanted)).toBe(asExpression(wanted).test(letters));
    }),
    { numRuns: 2000 },
  );
});
