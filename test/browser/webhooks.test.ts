import { describe, expect, test } from '@jest/globals';
import { freshConsole } from '../sandbox/console/support.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';

const page = freshPage();
const stage = freshConsole();

describe('the page on webhooks', () => {
  test('shows a webhook as soon as there is one, without being loaded again', async () => {
    const { box, console } = stage();
    await page().goto(`${console.url}/parcels/webhooks`);
    await page().getByText('None yet.').waitFor();
    box.account.webhook = { id: 1, url: 'http://127.0.0.1:9/secret-path/abcd', active: true, deactivatedAt: null, buffer: [] };
    box.journal.changed('account');
    await page().getByText('127.0.0.1:9 …abcd').waitFor();
    expect(await page().content()).not.toContain('secret-path');
  });

  test.each(['light', 'dark'] as const)('has no barriers on a %s screen', async (colorScheme) => {
    await page().emulateMedia({ colorScheme });
    await page().goto(`${stage().console.url}/parcels/webhooks`);
    expect(await barriers(page())).toEqual([]);
  });

  test('fits on a phone', async () => {
    await page().setViewportSize({ width: 390, height: 800 });
    await page().goto(`${stage().console.url}/parcels/webhooks`);
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('can be read in German', async () => {
    await page().goto(`${stage().console.url}/parcels/webhooks`);
    await page().getByRole('button', { name: 'Deutsch' }).click();
    await page().getByText('Zeit im Konto').waitFor();
    expect(await page().getAttribute('html', 'lang')).toBe('de');
  });
});
