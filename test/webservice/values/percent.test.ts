import { expect, test } from '@jest/globals';
import { percent } from '../../../webservice/values/percent.ts';

test('a part is told in percent of the whole, with two decimals', () => {
  expect([percent(1, 3), percent(2, 3), percent(0, 7), percent(7, 7)]).toEqual([33.33, 66.67, 0, 100]);
});

test('there is no part of nothing', () => {
  expect(percent(0, 0)).toBeNull();
});
