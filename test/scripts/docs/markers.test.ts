import { expect, test } from '@jest/globals';
import { withPart } from '../../../scripts/docs/markers.ts';

test('a generated part takes the place of what stood between its comments', () => {
  expect(withPart('a\n<!-- x: start -->\n\nold\n\n<!-- x: end -->\nb', 'x', 'new')).toBe('a\n<!-- x: start -->\n\nnew\n\n<!-- x: end -->\nb');
});

test.each(['', '<!-- x: start -->', '<!-- x: end --><!-- x: start -->'])('a page without a place for the part is named as such: %j', (page) => {
  expect(() => withPart(page, 'x', 'new')).toThrow('The page has no place for “x”');
});
