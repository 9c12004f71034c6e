/*
 * Values as they may be shown in a report: their type and form, never their text.
 */

/** Texts whose form says more than their length, and an example of that form. */
const likes: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, 'like 2025-01-01 10:00:00'],
  [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'like 2025-01-01T10:00:00'],
  [/^\d{4}-\d{2}-\d{2}$/, 'like 2025-01-01'],
  [/^\d{2}:\d{2}(:\d{2})?$/, 'like 10:00:00'],
  [/^\d+$/, 'digits only'],
  [/^-?\d+[.,]\d+$/, 'like 12.50'],
  [/^[^\s@]+@[^\s@]+$/, 'like name@example.com'],
  [/^https?:\/\//i, 'like https://example.com/'],
  [/^\s*[[{]/, 'looks like JSON'],
  [/^\s*</, 'looks like HTML'],
];

/** Keys that an API would choose; others could hold what people typed. */
const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_]{0,39}$/;
/** An object with more keys than this is rather a map from something to something. */
const MAX_KEYS = 40;

/** Says what a value is, such as “text, 19 characters, like 2025-01-01 10:00:00”. */
export function formOf(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? 'empty list' : `list of ${value.length}, the first: ${formOf(value[0])}`;
  }
  switch (typeof value) {
    case 'string':
      return formOfText(value);
    case 'number':
      return Number.isInteger(value) ? 'whole number' : 'number';
    case 'boolean':
      return 'yes or no';
    case 'object':
      return `object with ${keysOf(value)}`;
    default:
      return 'nothing';
  }
}

/** Names a key where it cannot be personal. */
export function formOfKey(key: string): string {
  if (PLAIN_KEY.test(key)) {
    return key;
  }
  return /^\d+$/.test(key) ? '<number>' : '<another key>';
}

function formOfText(text: string): string {
  if (text === '') {
    return 'empty text';
  }
  const [, like] = likes.find(([form]) => form.test(text)) ?? [];
  return [`text, ${text.length} ${text.length === 1 ? 'character' : 'characters'}`, ...(like === undefined ? [] : [like])].join(', ');
}

function keysOf(value: object): string {
  const keys = Object.keys(value);
  if (keys.length === 0) {
    return 'no keys';
  }
  return keys.length > MAX_KEYS ? `${keys.length} keys` : `the keys ${[...new Set(keys.map(formOfKey))].join(', ')}`;
}
