import { readFile, writeFile } from 'node:fs/promises';
import { copernicaBox } from '../../sandbox/copernica/box.ts';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import { readCommandLine } from '../../sandbox/terminal/command_line.ts';
import { runProgram } from '../../sandbox/terminal/program.ts';
import { type App, appHelp, apps, copernica, mailingwork, namedApp } from '../apps.ts';
import { pictureOfHouse } from '../house/picture.ts';
import { pageOfApiCoverage } from './api_coverage.ts';
import { pageOfCopernicaCosts } from './copernica_costs.ts';
import { pageOfErrors } from './errors.ts';
import { copernica as ofCopernica } from './facts/copernica.ts';
import { mailingwork as ofMailingwork } from './facts/mailingwork.ts';
import { pageOfGuide } from './guides/guide.ts';
import { guides } from './guides/guides.ts';
import { readmeWithOperations } from './operations.ts';
import { PAGE as PUBLISHING, pageOfPublishing } from './publishing.ts';
import { moduleOfRecipeApp } from './recipes/app_module.ts';
import { pageOfZapTemplates } from './recipes/templates.ts';

/** A page that is generated from the code, entirely or in part. */
interface Page {
  /** Its path, relative to the root. */
  readonly path: string;
  readonly page: () => Promise<string>;
  /** The apps that it describes; a page without any describes the whole repository. */
  readonly apps: readonly App[];
}

const pages: readonly Page[] = [
  { path: 'docs/api-coverage.md', page: () => pageOfApiCoverage(ofMailingwork), apps: [mailingwork] },
  { path: 'docs/errors.md', page: () => pageOfErrors(ofMailingwork), apps: [mailingwork] },
  { path: 'docs/copernica/api-coverage.md', page: () => pageOfApiCoverage(ofCopernica), apps: [copernica] },
  { path: 'docs/copernica/errors.md', page: () => pageOfErrors(ofCopernica), apps: [copernica] },
  { path: 'README.md', page: () => readmeWithOperations(mailingwork.folder, apps), apps },
  { path: 'copernica/README.md', page: () => readmeWithOperations(copernica.folder, [copernica]), apps: [copernica] },
  { path: 'docs/copernica/costs.md', page: pageOfCopernicaCosts, apps: [copernica] },
  { path: 'recipes/mailingwork/app.ts', page: () => moduleOfRecipeApp(mailingwork, mailingworkBox), apps: [mailingwork] },
  { path: 'recipes/copernica/app.ts', page: () => moduleOfRecipeApp(copernica, copernicaBox), apps: [copernica] },
  { path: 'docs/zap-templates.md', page: pageOfZapTemplates, apps },
  ...guides.map((guide) => ({ path: guide.path, page: () => pageOfGuide(guide), apps: [guide.app] })),
  { path: PUBLISHING, page: pageOfPublishing, apps },
  { path: 'docs/house.svg', page: pictureOfHouse, apps: [] },
];

/**
 * Writes generated pages, or with `--check` only compares them.
 *
 * @returns the paths of the pages that were out of date
 */
async function update(wantedPages: readonly Page[], checkOnly: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const { path, page } of wantedPages) {
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
  const { app, rest } = namedApp();
  const command = {
    name: 'npm run docs',
    about: `Writes the pages that are generated from the code. ${appHelp}`,
    word: 'APP',
    options: { check: { type: 'boolean', default: false, help: 'writes nothing, and fails where a page is out of date' } },
  } as const;
  const { check } = readCommandLine(command, rest);
  const stale = await update(app === undefined ? pages : pages.filter((page) => page.apps.includes(app)), check);
  for (const path of stale) {
    process.stdout.write(check ? `${path} is out of date: run npm run docs\n` : `${path} written\n`);
  }
  return check && stale.length > 0 ? 1 : 0;
}

await runProgram(main);
