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
  return isData(value) ? filled(value, read) : Promise.resolve(value);
}

/**
 * Several values that are mapped into one entry of a list become entries of their own. A row of line items into which several values are mapped becomes as
 * many rows; its other values are the same in each. (Both as on the platform, assumed.)
 */
async function filledList(list: readonly unknown[], read: Read): Promise<unknown[]> {
  const entries = list.map(async (part) => {
    const value = await filledValue(part, read);
    return isData(part) && isData(value) ? rowsOf(part, value) : value;
  });
  return (await Promise.all(entries)).flat();
}

/**
 * @param written the row as it is set up
 * @param row the same with its outputs in place
 */
function rowsOf(written: Data, row: Data): Data[] {
  const several = Object.entries(row).filter(([key, value]) => typeof written[key] === 'string' && Array.isArray(value));
  const columns = new Map(several.map(([key, value]): [string, unknown[]] => [key, [value].flat()]));
  const count = Math.max(...Array.from(columns.values(), ({ length }) => length));
  if (columns.size === 0) {
    return [row];
  }
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, columns.has(key) ? (columns.get(key)?.[index] ?? null) : value])),
  );
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
