import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Facts } from '../../../webservice/catalogue/define.ts';

const folder = resolve(import.meta.dirname, '../../../copernica/api/methods');

const isMethod = (value: unknown): value is Facts => typeof value === 'object' && value !== null && 'verb' in value && 'purpose' in value;

/** One after the other: jest cannot link modules that are loaded at the same time. */
async function read(): Promise<Facts[]> {
  const found: Facts[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    const exported: object = await import(join(folder, file));
    found.push(...Object.values(exported).flat().filter(isMethod));
  }
  return found;
}

/** All methods that are declared. */
export const methods: readonly Facts[] = [...new Set(await read())];
