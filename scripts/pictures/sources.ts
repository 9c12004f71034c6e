import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Everything that decides how the console looks. */
const SOURCES = ['sandbox/console/**/*.{ts,js,css,svg}', 'sandbox/pages/chart.ts', 'sandbox/*/console/*.ts', 'scripts/pictures/main.ts'];

/** Where the pictures are kept, and beside them which sources they show. */
export const FOLDER = 'docs/console';

/**
 * Tells whether pictures are current without comparing pixels, which differ from one machine to the next.
 *
 * @param root of the checkout
 * @returns a hash over the sources
 */
export function hashOfSources(root: string): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()) {
    hash.update(`${file}\n`).update(readFileSync(resolve(root, file)));
  }
  return hash.digest('hex');
}
