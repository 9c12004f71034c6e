import { readFile, writeFile } from 'node:fs/promises';
import { readCommandLine } from '../../sandbox/terminal/command_line.ts';
import { runProgram } from '../../sandbox/terminal/program.ts';
import { pictureOfHouse } from '../house/picture.ts';
import { pageOfApiCoverage } from './api_coverage.ts';
import { pageOfErrors } from './errors.ts';
import { readmeWithOperations } from './operations.ts';

/** The pages that are generated from the code, in whole or in part: where each lies from the root on, and what writes it. */
const pages: readonly { readonly path: string; readonly page: () => Promise<string> }[] = [
  { path: 'docs/api-coverage.md', page: pageOfApiCoverage },
  { path: 'docs/errors.md', page: pageOfErrors },
  { path: 'docs/house.svg', page: pictureOfHouse },
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

async function main(): Promise<number> {
  const { check } = readCommandLine({
    name: 'npm run docs',
    about: 'Writes the pages that are generated from the code.',
    options: { check: { type: 'boolean', default: false, help: 'writes nothing, and fails where a page is out of date' } },
  });
  const stale = await update(check);
  for (const path of stale) {
    process.stdout.write(check ? `${path} is out of date: run npm run docs\n` : `${path} written\n`);
  }
  return check && stale.length > 0 ? 1 : 0;
}

await runProgram(main);
