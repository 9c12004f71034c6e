import { readFile, writeFile } from 'node:fs/promises';
import { pageOfApiCoverage } from './api_coverage.ts';
import { pageOfErrors } from './errors.ts';
import { readmeWithOperations } from './operations.ts';

/** The pages that are generated from the code, in whole or in part: where each lies from the root on, and what writes it. */
const pages: readonly { readonly path: string; readonly page: () => Promise<string> }[] = [
  { path: 'docs/api-coverage.md', page: pageOfApiCoverage },
  { path: 'docs/errors.md', page: pageOfErrors },
  { path: 'README.md', page: readmeWithOperations },
];

/**
 * Writes all generated pages, or with `--check` only compares them.
 *
 * @returns the paths of the pages that were not as the code says
 */
async function update(checkOnly: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const { path, page } of pages) {
    const file = new URL(`../../${path}`, import.meta.url);
    const wanted = await page();
    if ((await readFile(file, 'utf8').catch(() => '')) === wanted) {
      continue;
    }
    stale.push(path);
    if (!checkOnly) {
      await writeFile(file, wanted);
    }
  }
  return stale;
}

const checkOnly = process.argv.includes('--check');
const stale = await update(checkOnly);
for (const path of stale) {
  process.stdout.write(checkOnly ? `${path} is out of date: run npm run docs\n` : `${path} written\n`);
}
process.exitCode = checkOnly && stale.length > 0 ? 1 : 0;
