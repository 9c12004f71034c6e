import { expect, test } from '@jest/globals';
import { table } from '../../../scripts/docs/markdown.ts';

test('a table stays a table, whatever its cells contain', () => {
  expect(table(['A', 'B'], [['a|b', 'first\nsecond']])).toBe('| A | B |\n| --- | --- |\n| a\\|b | first<br>second |');
});
