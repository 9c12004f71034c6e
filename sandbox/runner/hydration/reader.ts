import type { Data } from '../app/messages.ts';
import type { Hydration } from './hydration.ts';

/**
 * Reads one output of an event by its key in the editor: `email`, `contact__name`, or `tags[]name` for the name of each of several tags.
 * Only the placeholders on the way are resolved. Undefined when there is no such output.
 */
export type Read = (key: string) => Promise<unknown>;

/** Creates the reader of an event. It throws an `AppFailure` when a hydrator fails. */
export function readerOf(event: Data, hydration: Hydration): Read {
  const walk = async (from: unknown, parts: readonly string[]): Promise<unknown> => {
    const value = await hydration.value(from);
    if (parts.length === 0) {
      return hydration.deep(value);
    }
    if (Array.isArray(value)) {
      return Promise.all(value.map((one) => walk(one, parts)));
    }
    const [key, length] = longestKey(value, parts);
    return key === undefined ? undefined : walk(Object(value)[key], parts.slice(length));
  };
  return (key) => walk(event, key.split(/__|\[\]/));
}

/** A key may itself contain underscores, so the longest existing key wins. */
function longestKey(value: unknown, parts: readonly string[]): [key: string | undefined, length: number] {
  for (let length = parts.length; length > 0; length -= 1) {
    const key = parts.slice(0, length).join('__');
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, key)) {
      return [key, length];
    }
  }
  return [undefined, 0];
}
