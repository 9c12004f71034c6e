import { afterEach, expect, jest, test } from '@jest/globals';
import { operationBudget } from '../../../zapier/operations/operation_budget.ts';

afterEach(() => {
  delete process.env.OPERATION_BUDGET_MS;
  jest.useRealTimers();
});

test('an operation ends five seconds before the 30 that Zapier gives it', () => {
  jest.useFakeTimers();
  const budget = operationBudget();
  jest.advanceTimersByTime(24_999);
  expect(budget.remaining()).toBe(1);
  jest.advanceTimersByTime(1);
  expect(budget.remaining()).toBe(0);
});

test.each([
  ['60', 60],
  ['soon', 25_000],
])('the variable %j limits the time to %i milliseconds', (written, milliseconds) => {
  process.env.OPERATION_BUDGET_MS = written;
  jest.useFakeTimers();
  expect(operationBudget().remaining()).toBe(milliseconds);
});
