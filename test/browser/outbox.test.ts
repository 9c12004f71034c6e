import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SHOP } from '../parcels/console.ts';
import { freshConsole } from '../sandbox/console/support.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';

const page = freshPage();
const stage = freshConsole();
const open = (path = '') => page().goto(`${stage().console.url}/parcels/outbox${path}`);

/** Follows a link of the mail that is shown, and waits for its tab. */
async function follow(name: string): Promise<Page> {
  const link = page().frameLocator('iframe').getByRole('link', { name });
  const [tab] = await Promise.all([page().context().waitForEvent('page'), link.click()]);
  return tab;
}

describe('the outbox', () => {
  test('shows a mail as soon as it is sent, and its marks as it is read', async () => {
    await open();
    stage().box.account.parcels.push('table');
    stage().box.journal.changed('mails');
    await page().getByRole('link', { name: 'Your parcel table' }).click();
    await page().frameLocator('iframe').getByText('table is on its way.').waitFor();
    await page().locator('#marks').getByText('opened', { exact: true }).waitFor();
    await (await follow('Shop')).close();
    await page().locator('#marks').getByText('clicked').waitFor();
    await page().getByRole('link', { name: '← Outbox' }).click();
    await page().locator('#mail-2').getByText('clicked').waitFor();
  });

  test('leads from a mail to the page of the box', async () => {
    await open('/1');
    const tab = await follow('Track it');
    await tab.waitForURL(`${stage().box.url}/?track=1`);
    await tab.getByRole('heading', { name: 'Parcels' }).waitFor();
  });

  test('says where a link would lead outside, and makes no request', async () => {
    await open('/1');
    const tab = await follow('Shop');
    await tab.getByText(SHOP).waitFor();
  });

  test('shows a hostile mail without power', async () => {
    stage().box.account.parcels = [
      '<script>top.location = "https://evil.example/"</script><img src="https://evil.example/x.png" onerror="alert(1)"><meta http-equiv="refresh" content="0;url=https://evil.example/"><a href="https://evil.example/">win</a>',
    ];
    await open('/1');
    const tab = await follow('win');
    await tab.getByText('https://evil.example/').waitFor();
    expect(page().url()).toBe(`${stage().console.url}/parcels/outbox/1`);
  });

  test('is searched while its field keeps the focus', async () => {
    stage().box.account.parcels.push('table');
    await open();
    await page().getByLabel('Search in addresses and subjects').fill('lamp');
    await page().getByText('1 in all').waitFor();
    stage().box.account.parcels.push('lampshade');
    stage().box.journal.changed('mails');
    await page().getByText('2 in all').waitFor();
    expect(await page().evaluate(() => document.activeElement?.id)).toBe('mails-text');
  });

  test.each(['light', 'dark'] as const)('has no barriers on a %s screen', async (colorScheme) => {
    await page().emulateMedia({ colorScheme });
    for (const path of ['', '/1']) {
      await open(path);
      expect(await barriers(page())).toEqual([]);
    }
  });

  test('fits on a phone', async () => {
    await page().setViewportSize({ width: 390, height: 800 });
    for (const path of ['', '/1']) {
      await open(path);
      expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
});
