import { describe, expect, test } from '@jest/globals';
import { freshConsole } from '../sandbox/console/support.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';

const page = freshPage();
const stage = freshConsole();
const open = () => page().goto(`${stage().console.url}/parcels/weather`);

describe('the page on weather and time', () => {
  test('switches a fault on and off with the keyboard alone', async () => {
    await open();
    await page().getByRole('button', { name: 'Switch on: Silence' }).focus();
    await page().keyboard.press('Enter');
    await page().getByText('1 fault(s) on').waitFor();
    expect(stage().box.faults.list()).toMatchObject([{ fault: { fault: 'hang' }, left: 1 }]);
    await page().getByRole('button', { name: 'Switch all off' }).press('Enter');
    await page().getByText('Fair weather').waitFor();
    expect(stage().box.faults.list()).toEqual([]);
  });

  test('moves the clock, which every page shows', async () => {
    await open();
    const before = await page().locator('#status time').textContent();
    await page().getByRole('button', { name: '5 days and 1 hour on' }).click();
    await page().getByText('Nothing was due.').waitFor();
    expect(await page().locator('#status time').textContent()).not.toBe(before);
  });

  test('saves a seed file and loads it again', async () => {
    await open();
    stage().box.account.parcels.push('sofa');
    const [download] = await Promise.all([page().waitForEvent('download'), page().getByText('Save a seed file').click()]);
    stage().box.account.parcels.length = 0;
    await page()
      .locator('input[type=file]')
      .setInputFiles(await download.path());
    await page().getByRole('button', { name: 'Load a seed file' }).click();
    await page().getByText('The account now holds').waitFor();
    expect(stage().box.account.parcels).toEqual(['lamp', 'sofa']);
  });

  test.each(['light', 'dark'] as const)('has no barriers on a %s screen, and fits on a phone', async (colorScheme) => {
    await page().emulateMedia({ colorScheme });
    await page().setViewportSize({ width: 390, height: 800 });
    stage().box.faults.add({ fault: 'empty' });
    await open();
    expect(await barriers(page())).toEqual([]);
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
