import { run } from './app.ts';

/** The action that imports subscribers. */
export const operation = 'creates.import_subscribers.operation';

/** Imports into list 1. */
export const perform = (inputData: Record<string, unknown>) => run(`${operation}.perform`, { inputData: { list: '1', ...inputData } });

/** Line items. */
export const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ email: `row${index + 1}@example.com`, field_3: 'X' }));

/** Answers that every row was added. */
export function countRows(parameters: Record<string, string>) {
  const recipients = Object.keys(parameters).filter((key) => key.endsWith('][1]')).length;
  return { total: recipients, added: recipients, updated: 0, skipped: 0 };
}
