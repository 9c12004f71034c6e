import { createServer } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { listen, stop } from '../../sandbox/network/listen.ts';
import { freshConsole } from '../sandbox/console/support.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';

const page = freshPage();
const stage = freshConsole();
const open = (path = '') => page().goto(`${stage().console.url}/parcels/account${path}`);

describe('the page on the account', () => {
  test('follows what happens, and finds a person', async () => {
    await open();
    await fetch(`${stage().box.url}/parcels`, { method: 'POST', body: JSON.stringify({ name: 'sofa' }) });
    await page().getByText('2 in all').waitFor();
    await page().getByLabel('Search in all values').fill('sofa');
    await page().getByText('1 in all').waitFor();
    await page().getByRole('link', { name: 'sofa@example.com' }).click();
    await page().getByRole('heading', { name: 'sofa@example.com' }).waitFor();
  });

  test('leads to a page of the box in a tab of its own', async () => {
    await open();
    const [tab] = await Promise.all([page().context().waitForEvent('page'), page().getByRole('link', { name: 'Send a parcel' }).click()]);
    await tab.getByRole('heading', { name: 'Parcels' }).waitFor();
    await tab.reload();
    await tab.getByRole('heading', { name: 'Parcels' }).waitFor();
  });

  test.each(['', 'rel="noreferrer"'])('is the only page that leads there: a link of a page at another port is refused (%s)', async (attributes) => {
    const server = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end(`<a href="${stage().box.url}/" ${attributes}>go</a>`),
    );
    // In a context of its own, because the browser complains of the refusal.
    const context = await page().context().browser()?.newContext();
    const foreign = (await context?.newPage()) ?? page();
    await foreign.goto(await listen(server, 0));
    const answer = foreign.waitForResponse(`${stage().box.url}/`);
    await foreign.getByRole('link').click();
    expect((await answer).status()).toBe(403);
    await context?.close();
    await stop(server);
  });

  test.each(['light', 'dark'] as const)('has no barriers on a %s screen', async (colorScheme) => {
    await page().emulateMedia({ colorScheme });
    for (const path of ['', '/people/1']) {
      await open(path);
      expect(await barriers(page())).toEqual([]);
    }
  });

  test('fits on a phone', async () => {
    await page().setViewportSize({ width: 390, height: 800 });
    await open();
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
