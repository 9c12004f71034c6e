import { describe, expect, test } from '@jest/globals';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import { mailingwork } from '../../scripts/apps.ts';
import { freshPage } from './support/browser.ts';
import { storyConsole } from './support/story_console.ts';

const page = freshPage({ locale: 'de-DE', viewport: { width: 390, height: 844 } });
const stage = storyConsole(mailingworkBox, mailingwork);

describe('the navigation on a phone', () => {
  test.each(['flow', 'outbox', 'log'])('shows which page this is: %s', async (path) => {
    await page().goto(`${stage().console.url}/mailingwork/${path}`);
    const box = await page().locator('nav.pages [aria-current]').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
