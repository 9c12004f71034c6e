import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readableNumber } from '../../../zapier/operations/readable_number.ts';

test('numbers are formatted as in English', () => {
  expect([0, 999, 1_000, 100_000, 1_234_567].map(readableNumber)).toEqual(['0', '999', '1,000', '100,000', '1,234,567']);
  fc.assert(fc.property(fc.maxSafeInteger(), (count) => expect(readableNumber(count)).toBe(count.toLocaleString('en-US'))));
});
