import type { Data } from '../app/messages.ts';
import type { Read } from '../hydration/reader.ts';

const KEY = /\{\{([^{}]+)\}\}/g;
const KEY_ALONE = /^\{\{([^{}]+)\}\}$/;

/**
 * Fills a step's inputs. A text that consists of one `{{key}}` becomes that output, of any type; within other text it becomes text.
 * A missing output becomes null, or empty within other text.
 *
 * @throws AppFailure where an output cannot be read
 */
export async function filled(inputs: Data, read: Read): Promise<Data> {
  const values = Object.entries(inputs).map(async ([key, value]): Promise<[string, unknown]> => [key, await filledValue(value, read)]);
  return Object.fromEntries(await Promise.all(values));
}

function filledValue(value: unknown, read: Read): Promise<unknown> {
  if (typeof value === 'string') {
    return filledText(value, read);
  }
  if (Array.isArray(value)) {
    return filledList(value, read);
  }
  return typeof value === 'object' && value !== null ? filled({ ...value }, read) : Promise.resolve(value);
}

/** Several values that are mapped into one entry of a list become entries of their own, as on the platform (assumed). */
async function filledList(list: readonly unknown[], read: Read): Promise<unknown[]> {
  return (await Promise.all(list.map((part) => filledValue(part, read)))).flat();
}

async function filledText(text: string, read: Read): Promise<unknown> {
  const [, alone] = KEY_ALONE.exec(text) ?? [];
  if (alone !== undefined) {
    return (await read(alone)) ?? null;
  }
  const keys = Array.from(text.matchAll(KEY), ([, key = '']) => key);
  const outputs = new Map(await Promise.all(keys.map(async (key) => [key, await read(key)] as const)));
  return text.replace(KEY, (_braces, key: string) => String(outputs.get(key) ?? ''));
}
