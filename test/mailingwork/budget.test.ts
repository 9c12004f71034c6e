import { expect, test } from '@jest/globals';
import { createBudget, OPERATION_BUDGET_MS } from '../../mailingwork/budget.ts';

test('a budget shrinks with the clock and ends at zero', () => {
  let clock = 1_000;
  const budget = createBudget(500, () => clock);
  expect(budget.remaining()).toBe(500);
  clock = 1_499;
  expect(budget.remaining()).toBe(1);
  clock = 9_999;
  expect(budget.remaining()).toBe(0);
});

test('an operation ends before the 30 seconds that Zapier gives it', () => {
  expect(OPERATION_BUDGET_MS).toBeLessThan(30_000);
  const left = createBudget().remaining();
  expect(left).toBeGreaterThan(OPERATION_BUDGET_MS - 1_000);
  expect(left).toBeLessThanOrEqual(OPERATION_BUDGET_MS);
});

test('a part of a budget is a part of the whole, however much is left', () => {
  let clock = 0;
  const budget = createBudget(25_000, () => clock);
  expect(budget.part(0.2)).toBe(5_000);
  clock = 24_000;
  expect(budget.part(0.2)).toBe(5_000);
});
