/**
 * The values of a sample by the keys of its output fields: `parent__child` for what stands inside, `parent[]child` for line items, of which the
 * first is told (platform reference, output fields).
 *
 * @param sample what an operation returns, such as `{ id: 1, lists: [{ name: 'Newsletter' }] }`
 * @returns such as `id` → 1, `lists[]name` → 'Newsletter'; nothing for what is empty
 */
export function examplesOf(sample: Readonly<Record<string, unknown>>): Map<string, unknown> {
  return new Map(Object.entries(sample).flatMap(([key, value]) => entries(key, value)));
}

function entries(key: string, value: unknown): [string, unknown][] {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  if (isGroup(first)) {
    return Object.entries(first).flatMap(([child, inner]) => entries(`${key}[]${child}`, inner));
  }
  if (isGroup(value)) {
    return Object.entries(value).flatMap(([child, inner]) => entries(`${key}__${child}`, inner));
  }
  return value === null || value === undefined ? [] : [[key, value]];
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
