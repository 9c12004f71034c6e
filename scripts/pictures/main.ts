import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium as driver, type Page } from 'playwright-core';
import { mailingworkRecipes } from '../../recipes/mailingwork/index.ts';
import { startConsole } from '../../sandbox/console/console.ts';
import { copernicaBox } from '../../sandbox/copernica/box.ts';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import { openStory } from '../../sandbox/story/opening.ts';
import { Screen } from '../../sandbox/story/screen.ts';
import { runProgram } from '../../sandbox/terminal/program.ts';
import { type App, copernica, mailingwork } from '../apps.ts';
import { bundle } from '../build/bundle.ts';
import { chromium, HOW_TO_GET } from '../test/chromium.ts';
import { FOLDER, hashOfSources } from './sources.ts';

/* `npm run pictures`: the pictures of the console in the documentation. */

const WIDE = { width: 1200, height: 760 };
const TALL = { width: 1200, height: 1000 };

interface Picture extends BrowserContextOptions {
  readonly name: string;
  readonly path: string;
  /** The button that is clicked before the picture is taken. */
  readonly click?: string;
}

const RECIPE = 'mailingwork/recipes/lead-form-to-opt-in';

const PICTURES: readonly Picture[] = [
  { name: 'flow', path: 'mailingwork/flow', viewport: WIDE, locale: 'en-GB' },
  { name: 'run', path: 'mailingwork/zaps/runs/2', viewport: WIDE, locale: 'en-GB', colorScheme: 'dark' },
  { name: 'phone', path: 'mailingwork/zaps', viewport: { width: 390, height: 760 }, locale: 'en-GB' },
  { name: 'copernica', path: 'copernica/account', viewport: WIDE, locale: 'en-GB' },
  { name: 'german', path: 'mailingwork/maker', viewport: WIDE, locale: 'de-DE' },
  { name: 'flow_german', path: 'mailingwork/flow', viewport: WIDE, locale: 'de-DE' },
  { name: 'recipe', path: RECIPE, viewport: TALL, locale: 'en-GB', click: 'Try it' },
  { name: 'recipe_german', path: RECIPE, viewport: TALL, locale: 'de-DE', click: 'Ausprobieren' },
];

async function main(): Promise<void> {
  const program = chromium();
  if (program === undefined) {
    throw new Error(HOW_TO_GET);
  }
  const silent = new Screen(() => {}, false);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const appOf = async (app: App) => {
    say(`Building ${app.name} …`);
    await bundle(app);
    return { appPath: join(app.folder, 'dist/index.js'), screen: silent, port: 0 };
  };
  const stories = [
    await openStory(mailingworkBox, { ...(await appOf(mailingwork)), recipes: mailingworkRecipes }),
    await openStory(copernicaBox, await appOf(copernica)),
  ] as const;
  for (const { story } of stories) {
    await story.play();
    await story.turnOnZaps();
  }
  const console = await startConsole([stories[0].desk, stories[1].desk]);
  const browser = await driver.launch({ executablePath: program, chromiumSandbox: false });
  await mkdir(FOLDER, { recursive: true });
  for (const { name, path, click, ...options } of PICTURES) {
    say(`${name}.png`);
    const page = await browser.newPage({ deviceScaleFactor: 1, reducedMotion: 'reduce', ...options });
    await page.goto(`${console.url}/${path}`);
    if (click !== undefined) {
      await page.getByRole('button', { name: click }).first().click();
    }
    await settled(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await page.close();
  }
  await browser.close();
  await console.close();
  await Promise.all(stories.map(({ close }) => close()));
  await writeFile(join(FOLDER, 'pictures.json'), `${JSON.stringify({ sources: hashOfSources('.') }, null, 2)}\n`);
}

/** Lets a page draw what changed since it was sent. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction('document.fonts.status === "loaded"');
  await page.waitForTimeout(500);
}

await runProgram(main);
