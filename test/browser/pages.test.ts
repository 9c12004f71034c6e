import { describe, expect, test } from '@jest/globals';
import { pages } from '../../sandbox/console/pages.ts';
import { copernicaBox } from '../../sandbox/copernica/box.ts';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import { copernica, mailingwork } from '../../scripts/apps.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';
import { storyConsole } from './support/story_console.ts';

/* Every page of the console, filled by the whole story of each vendor. */

const PATHS = [...pages.map(({ path }) => path), 'zaps/runs/1', 'outbox/1'];

describe.each([
  ['mailingwork', storyConsole(mailingworkBox, mailingwork, 'played')],
  ['copernica', storyConsole(copernicaBox, copernica, 'played')],
] as const)('with the account of %s', (key, stage) => {
  const page = freshPage();
  const open = (path: string) => page().goto(`${stage().console.url}/${key}/${path}`);

  test.each(PATHS)('%s has no barriers, light and dark, and fits on a phone', async (path) => {
    await open(path);
    expect(await barriers(page())).toEqual([]);
    await page().emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page())).toEqual([]);
    await page().setViewportSize({ width: 390, height: 800 });
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test.each(PATHS)('%s is in German for a person who chose it', async (path) => {
    await page()
      .context()
      .addCookies([{ name: 'language', value: 'de', url: stage().console.url }]);
    await open(path);
    expect(await page().getAttribute('html', 'lang')).toBe('de');
    await page().getByRole('navigation', { name: 'Seiten' }).waitFor();
  });
});
