import type { PlainOutputField } from 'zapier-platform-core';

/* What the suite of publishing checks looks for in titles, texts, samples and results. */

/** Keys of inputs that take an ID, as Zapier would tell by their names. */
export const ID = /(^|_)ids?$/i;

/** A text that begins like a date, and one that is a date, or a date and time with its zone. */
export const DATE = /^(\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})/;
export const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/;

/** What is left of addresses and brackets in a text once its links and its literal parts are taken away. */
export function looseLinksIn(text: string): string[] {
  return text.replaceAll(/`[^`]*`|\[[^\]]+\]\(https:\/\/[^\s)]+\)/g, '').match(/https?:\/\/\S*|\]\(/g) ?? [];
}

/** All texts in a value, each with the key that it stands under. */
export function textsIn(key: string, value: unknown): [key: string, text: string][] {
  if (typeof value === 'string') {
    return [[key, value]];
  }
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([inner, part]) => textsIn(Array.isArray(value) ? key : inner, part)) : [];
}

/** Keys of inputs that would ask for a secret. */
export const SECRET = /password|secret|token|api_?key/i;

/** Words that are not capitalised in a title. */
const SMALL = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'through', 'to', 'with']);
export const isTitleCased = (label: string): boolean =>
  label
    .replaceAll(/[“”()]/g, '')
    .split(/[\s/]+/)
    .every((word, index) => (index > 0 && SMALL.has(word)) || /^[A-Z0-9–-]/.test(word));

/**
 * Keys as output fields write them: `parent__child` for objects, `parent[]child` for line items.
 *
 * @param isWhole whether a key stands for all of its value, because its parts are described nowhere
 */
export function flatten(output: object, isWhole: (key: string) => boolean): [string, unknown][] {
  return Object.entries(output).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    if (typeof first === 'object' && first !== null) {
      return Object.entries(first).map(([child, inner]) => [`${key}[]${child}`, inner]);
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isWhole(key)) {
      return flatten(value, () => false).map(([child, inner]) => [`${key}__${child}`, inner]);
    }
    return [[key, value]];
  });
}

/** Whether a value is what its output field says, or is read later; dates need a zone (D023). */
export function fits(value: unknown, field: PlainOutputField | undefined, anything: RegExp): boolean {
  if (value === null || field === undefined || isReadLater(value)) {
    return field !== undefined;
  }
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.every((entry) => {
    switch (field.type) {
      case 'integer':
        return Number.isInteger(entry);
      case 'number':
        return typeof entry === 'number';
      case 'boolean':
        return typeof entry === 'boolean';
      case 'datetime':
        return typeof entry === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.test(entry);
      default:
        return typeof entry === 'string' || anything.test(field.key);
    }
  });
}

/** Whether the platform puts something in its place once a later step needs it. */
const isReadLater = (value: unknown): boolean => typeof value === 'string' && value.startsWith('hydrate|||');
