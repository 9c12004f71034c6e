import { type Budget, createBudget } from '../../webservice/budget.ts';

/** Zapier ends an operation after 30 seconds, so ours end before, with a sentence of their own; in milliseconds. */
const OPERATION_MS = 25_000;
/** Environment variable that shortens the time of an operation, in milliseconds; for tests of what happens when it runs out. */
const SHORTENED = 'OPERATION_BUDGET_MS';

/** The time of an operation that begins at this moment. */
export function operationBudget(): Budget {
  return createBudget(Number(process.env[SHORTENED]) || OPERATION_MS);
}
