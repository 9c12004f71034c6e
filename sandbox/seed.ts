import { readFile } from 'node:fs/promises';
import type { z } from 'zod';

const MAX_SHOWN = 10;

/** A seed that cannot be used. The message names each place and what is wrong there. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}

/**
 * Reads a seed, the contents of an account, from a file.
 *
 * @param path of a JSON file
 * @throws SeedError where it cannot be read, is not JSON, or does not match the schema
 */
export async function readSeed<Seed>(schema: z.ZodType<Seed>, path: string): Promise<Seed> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new SeedError(`The seed ${path} cannot be read: ${error.message}`, { cause: error });
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new SeedError(`The seed ${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return checkSeed(schema, json, path);
}

/**
 * Validates a seed.
 *
 * @param name how the message names it, such as the path of its file
 * @throws SeedError with one line per error, ten at most
 */
export function checkSeed<Seed>(schema: z.ZodType<Seed>, seed: unknown, name: string): Seed {
  const checked = schema.safeParse(seed);
  if (checked.success) {
    return checked.data;
  }
  const { issues } = checked.error;
  const lines = issues.slice(0, MAX_SHOWN).map(({ path, message }) => `  ${placeOf(path)}: ${message}`);
  const more = issues.length > MAX_SHOWN ? [`  and ${issues.length - MAX_SHOWN} more`] : [];
  throw new SeedError([`The seed ${name} cannot be used:`, ...lines, ...more].join('\n'));
}

/** A place as code would write it: `lists[0].name`. */
function placeOf(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  return parts.length === 0 ? 'the whole' : parts.join('').replace(/^\./, '');
}
