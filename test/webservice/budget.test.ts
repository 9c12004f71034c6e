import { afterEach, expect, jest, test } from '@jest/globals';
import { createBudget, OPERATION_BUDGET_MS } from '../../webservice/budget.ts';

afterEach(() => {
  jest.useRealTimers();
});

test('a budget shrinks with the clock and ends at zero', () => {
  let clock = 1_000;
  const budget = createBudget(500, () => clock);
  expect(budget.remaining()).toBe(500);
  clock = 1_499;
  expect(budget.remaining()).toBe(1);
  clock = 9_999;
  expect(budget.remaining()).toBe(0);
});

test('an operation ends five seconds before the 30 that Zapier gives it', () => {
  jest.useFakeTimers();
  const budget = createBudget();
  expect(budget.remaining()).toBe(OPERATION_BUDGET_MS);
  jest.advanceTimersByTime(24_999);
  expect(budget.remaining()).toBe(1);
  jest.advanceTimersByTime(1);
  expect(budget.remaining()).toBe(0);
});

test('a part of a budget is a part of the whole, however much is left', () => {
  let clock = 0;
  const budget = createBudget(25_000, () => clock);
  expect(budget.part(0.2)).toBe(5_000);
  clock = 24_000;
  expect(budget.part(0.2)).toBe(5_000);
});
