import { expect, test } from '@jest/globals';
import { table } from '../../../scripts/docs/markdown.ts';

test('a table keeps its shape, whatever its cells hold', () => {
  expect(table(['A', 'B'], [['a|b', 'first\nsecond']])).toBe('| A | B |\n| --- | --- |\n| a\\|b | first<br>second |');
});
