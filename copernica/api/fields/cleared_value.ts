import { isNoDay } from './dates.ts';
import { type Field, isNumberType } from './field.ts';

/** What the service stores in fields of these types where there is no date (seen in the tests of a public PHP client, 2020). */
const zeroDates: Readonly<Record<string, string>> = { date: '0000-00-00', datetime: '0000-00-00 00:00:00' };

/** What to send to empty a field; null where it cannot be empty, because the service stores 0 instead. */
export function clearedValue({ type }: Field): string | null {
  return isNumberType(type) ? null : (zeroDates[type] ?? '');
}

/** Whether a field holds no value. */
export function isCleared({ type }: Field, stored: string): boolean {
  return stored === '' || isNoDay(type, stored);
}
