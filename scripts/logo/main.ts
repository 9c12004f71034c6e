import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium as driver } from 'playwright-core';
import { runProgram } from '../../sandbox/terminal/program.ts';
import { apps, root } from '../apps.ts';
import { chromium, HOW_TO_GET } from '../test/chromium.ts';
import { drawingOf, FOLDER, hashOfDrawing, SIDE } from './sources.ts';

/* `npm run logo`: draws the logo of each app, as Zapier wants it uploaded. The logos are our own, not the marks of the vendors. */

await runProgram(async () => {
  const program = chromium();
  if (program === undefined) {
    throw new Error(HOW_TO_GET);
  }
  const folder = join(root, FOLDER);
  await mkdir(folder, { recursive: true });
  const browser = await driver.launch({ executablePath: program, chromiumSandbox: false });
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE }, deviceScaleFactor: 1 });
  const drawings: Record<string, string> = {};
  for (const { name } of apps) {
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: ${SIDE}px }</style>${drawingOf(name)}`);
    // Without a background, the corners are transparent.
    await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
    drawings[name] = hashOfDrawing(name);
    process.stdout.write(`${FOLDER}/${name}.png\n`);
  }
  await browser.close();
  await writeFile(join(folder, 'logos.json'), `${JSON.stringify({ drawings }, null, 2)}\n`);
});
