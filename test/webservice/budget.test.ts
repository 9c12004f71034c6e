import { expect, test } from '@jest/globals';
import { createBudget } from '../../webservice/budget.ts';

test('a budget decreases with time and ends at zero', () => {
  let clock = 1_000;
  const budget = createBudget(500, () => clock);
  expect(budget.remaining()).toBe(500);
  clock = 1_499;
  expect(budget.remaining()).toBe(1);
  clock = 9_999;
  expect(budget.remaining()).toBe(0);
});

test('a part of a budget is a share of the whole, however much is left', () => {
  let clock = 0;
  const budget = createBudget(25_000, () => clock);
  expect(budget.part('optionalRead')).toBe(5_000);
  clock = 24_000;
  expect(budget.part('optionalRead')).toBe(5_000);
});
