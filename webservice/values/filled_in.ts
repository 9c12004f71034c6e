import { isBlank } from './texts.ts';

/** Whether nothing was filled in: neither a text, a number nor a truth value, in lists and groups either. */
export function isEmpty(value: unknown): boolean {
  return typeof value === 'object' ? Object.values(value ?? {}).every(isEmpty) : value === undefined || isBlank(String(value));
}

/**
 * The texts of a value that was filled in, one or several.
 *
 * @param truth how true and false are written
 */
export function textsIn(value: unknown, truth: (value: boolean) => string): string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => !isEmpty(one)).map((one) => textOf(one, truth));
}

function textOf(value: unknown, truth: (value: boolean) => string): string {
  if (typeof value === 'boolean') {
    return truth(value);
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
