import { describe, expect, test } from '@jest/globals';
import { freshConsole } from '../sandbox/console/support.ts';
import { deliverTo, freshSite } from '../sandbox/console/webhooks/support.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';

const page = freshPage();
const stage = freshConsole();
const site = freshSite();

describe('the page on webhooks', () => {
  test('shows a webhook as soon as there is one, without being loaded again', async () => {
    const { box, console } = stage();
    await page().goto(`${console.url}/parcels/webhooks`);
    await page().getByText('None yet. Turn on').waitFor();
    box.account.webhook = { id: 1, url: 'http://127.0.0.1:9/secret-path/abcd', active: true, deactivatedAt: null, buffer: [] };
    box.journal.changed('account');
    await page().getByText('127.0.0.1:9 …abcd').waitFor();
    expect(await page().content()).not.toContain('secret-path');
  });

  test('shows deactivation as it happens, activates with what waits, and sends again what was changed by hand', async () => {
    const { box, console } = stage();
    site().status = 503;
    await page().goto(`${console.url}/parcels/webhooks`);
    await deliverTo(stage(), site().url);
    await page().getByText('deactivated since').waitFor();
    await page().getByRole('link', { name: 'Webhook 1' }).click();
    await page().getByText('Failures in a row').waitFor();
    expect(await page().evaluate(() => [...document.querySelectorAll('.facts dd')].filter((fact) => fact.scrollWidth > fact.clientWidth).length)).toBe(0);
    site().status = 200;
    await page().getByRole('button', { name: 'Activate and send what waits' }).click();
    await page().getByText('delivered').waitFor();
    await page().getByRole('link', { name: 'Delivery 2' }).click();
    await page().getByLabel('Event as JSON').fill('{"name": ');
    await page().getByRole('button', { name: 'Send as it stands here' }).click();
    await page().getByText('This is not JSON').waitFor();
    await page().getByLabel('Event as JSON').fill('{"name": "sofa"}');
    await page().getByRole('button', { name: 'Send as it stands here' }).press('Enter');
    await page().getByText('It is on its way.').waitFor();
    await box.deliveries.idle();
    expect(site().received.at(-1)).toContain('name=sofa');
  });

  test.each(['light', 'dark'] as const)('has no barriers on a %s screen', async (colorScheme) => {
    await page().emulateMedia({ colorScheme });
    await deliverTo(stage(), 'http://127.0.0.1:1/');
    for (const path of ['', '/1', '/deliveries/1']) {
      await page().goto(`${stage().console.url}/parcels/webhooks${path}`);
      expect(await barriers(page())).toEqual([]);
    }
  });

  test('fits on a phone', async () => {
    await page().setViewportSize({ width: 390, height: 800 });
    await deliverTo(stage(), 'http://127.0.0.1:1/');
    for (const path of ['', '/1', '/deliveries/1']) {
      await page().goto(`${stage().console.url}/parcels/webhooks${path}`);
      expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });

  test('can be read in German', async () => {
    await page().goto(`${stage().console.url}/parcels/webhooks`);
    await page().getByRole('button', { name: 'Deutsch' }).click();
    await page().getByText('Zeit im Konto').waitFor();
    expect(await page().getAttribute('html', 'lang')).toBe('de');
  });
});
