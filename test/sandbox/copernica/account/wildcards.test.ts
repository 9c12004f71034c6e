import { expect, test } from '@jest/globals';
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
