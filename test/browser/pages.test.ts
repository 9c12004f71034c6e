import { describe, expect, test } from '@jest/globals';
import { copernicaRecipes } from '../../recipes/copernica/index.ts';
import { mailingworkRecipes } from '../../recipes/mailingwork/index.ts';
import type { ConsoleBox } from '../../sandbox/console/desk.ts';
import { pages } from '../../sandbox/console/pages.ts';
import { copernicaBox } from '../../sandbox/copernica/box.ts';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import { copernica, mailingwork } from '../../scripts/apps.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';
import { englishIn } from './support/languages.ts';
import { storyConsole } from './support/story_console.ts';

/* Every page of the console, filled by the whole story of each vendor. */

/** The pages of single things, such as a run, by their address. */
const BELOW: Readonly<Record<string, (box: ConsoleBox) => string>> = {
  'a run': () => 'zaps/runs/1',
  'a mail': () => 'outbox/1',
  'a person': ({ console }) => `account/people/${console.people.find('', 1).found[0]?.id}`,
  'a webhook': ({ console }) => `webhooks/${console.webhooks()[0]?.id}`,
  'a delivery': () => 'webhooks/deliveries/1',
  'a line of the log': ({ journal }) => `log/${journal.lines().at(-1)?.id}`,
};
/** Fields of the accounts in the box whose names are English words of the console, too. They are shown as they are called. */
const FIELD_NAMES = ['Email'];
const PAGES = [...pages.map(({ path }) => [path, () => path] as const), ...Object.entries(BELOW)];

describe.each([
  ['mailingwork', storyConsole(mailingworkBox, mailingwork, 'played', mailingworkRecipes)],
  ['copernica', storyConsole(copernicaBox, copernica, 'played', copernicaRecipes)],
] as const)('with the account of %s', (key, stage) => {
  const page = freshPage();
  const open = async (pathIn: (box: ConsoleBox) => string) => {
    const answer = await page().goto(`${stage().console.url}/${key}/${pathIn(stage().sandbox)}`);
    expect(answer?.status()).toBe(200);
  };

  test.each(PAGES)('%s has no barriers, light and dark, and fits on a phone', async (_name, pathIn) => {
    await open(pathIn);
    expect(await barriers(page())).toEqual([]);
    await page().emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page())).toEqual([]);
    await page().setViewportSize({ width: 390, height: 800 });
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test.each(PAGES)('%s is in German for a person who chose it', async (_name, pathIn) => {
    await page()
      .context()
      .addCookies([{ name: 'language', value: 'de', url: stage().console.url }]);
    await open(pathIn);
    expect(await page().getAttribute('html', 'lang')).toBe('de');
    await page().getByRole('navigation', { name: 'Seiten' }).waitFor();
    expect((await englishIn(page())).filter((text) => !FIELD_NAMES.includes(text))).toEqual([]);
  });
});
