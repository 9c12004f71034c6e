import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { checkSeed, readSeed, SeedError } from '../../sandbox/seed.ts';

const schema = z.strictObject({ rooms: z.array(z.strictObject({ name: z.string(), size: z.number().default(1) })) });
const folder = mkdtempSync(join(tmpdir(), 'seed-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a seed', () => {
  test('is read from a file, with defaults filled in', async () => {
    expect(await readSeed(schema, file('good.json', '{"rooms": [{"name": "kitchen"}]}'))).toEqual({ rooms: [{ name: 'kitchen', size: 1 }] });
  });

  test('that does not exist is one sentence', async () => {
    const path = join(folder, 'missing.json');
    await expect(readSeed(schema, path)).rejects.toThrow(`The seed ${path} cannot be read: ENOENT`);
  });

  test('that is not JSON is one sentence', async () => {
    const path = file('broken.json', '{"rooms": [');
    await expect(readSeed(schema, path)).rejects.toThrow(`The seed ${path} is not JSON: `);
  });

  test('that does not match the schema names each place', () => {
    const wrong = { rooms: [{ name: 'hall' }, { name: 7 }], doors: [] };
    expect(() => checkSeed(schema, wrong, 'house.json')).toThrow(
      new SeedError(
        'The seed house.json cannot be used:\n  rooms[1].name: Invalid input: expected string, received number\n  the whole: Unrecognized key: "doors"',
      ),
    );
  });

  test('names ten places and counts the rest', () => {
    const wrong = { rooms: Array.from({ length: 12 }, () => ({ name: null })) };
    expect(() => checkSeed(schema, wrong, 'house.json')).toThrow(/rooms\[9\][^[]*\n {2}and 2 more$/);
  });
});
