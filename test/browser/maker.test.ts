import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { makerStage } from '../sandbox/console/maker/support.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';

const page = freshPage();
const stage = makerStage();

/** A draft of the trigger with events and the action with every kind of field, its trigger tested. */
async function opened(): Promise<Page> {
  await page().goto(`${stage().console.url}/parcels/maker`);
  await page().getByRole('button', { name: 'Parcel Sent Triggers' }).click();
  await page().getByRole('button', { name: 'Send Parcel Sends' }).click();
  await page().getByRole('button', { name: 'Test trigger' }).click();
  await page().getByText('Event 2').waitFor();
  return page();
}

describe('the page on which a Zap is made', () => {
  test('makes one by mouse, and turns it on', async () => {
    const at = await opened();
    await at.getByLabel('Parcel Number (required)').fill('No. ');
    await at.getByRole('button', { name: 'Number of the Parcel P-2' }).click();
    expect(await at.getByLabel('Parcel Number (required)').inputValue()).toBe('No. {{parcel__number}}');
    await at.getByLabel('Way').selectOption('air');
    await at.getByLabel('Airport').waitFor();
    await at.getByRole('button', { name: 'Test action' }).click();
    await at.getByText('"number": "No. P-2"').first().waitFor();
    await at.getByLabel('Name of the Zap').fill('By mouse');
    const left = at.waitForURL(({ pathname }) => !/maker\/\d/.test(pathname));
    await at.getByRole('button', { name: 'Turn on' }).click();
    await left;
    const zap = stage().runner.zaps.find(({ name }) => name === 'By mouse');
    expect(zap?.isOn).toBe(true);
    await zap?.turnOff();
  });

  test('makes one by keyboard alone', async () => {
    await page().goto(`${stage().console.url}/parcels/maker`);
    const press = async (name: string | RegExp, key = 'Enter') => {
      await tabTo(page(), name);
      await page().keyboard.press(key);
    };
    await press('Parcel Sent');
    await page().waitForURL(/maker\/\d+/);
    await press('Find Parcel');
    await page().getByLabel('Number (required)').waitFor();
    await press('Test trigger');
    await page().getByText('Event 2').waitFor();
    await tabTo(page(), 'Number');
    await press('Number of the Parcel');
    expect(await page().evaluate(() => document.activeElement?.id)).toBe('action/number');
    await press('Test action');
    await page().getByText('It worked').waitFor();
    await press('Turn on');
    await page().waitForURL(({ pathname }) => !/maker\/\d/.test(pathname));
    expect(stage().runner.zaps.at(-1)?.definition.action).toMatchObject({ key: 'find_parcel', inputData: { number: '{{parcel__number}}' } });
    await stage().runner.zaps.at(-1)?.turnOff();
  });

  test('inserts an output in place of a dropdown, and lets a person choose from the list again', async () => {
    const at = await opened();
    await at.getByLabel('Way').focus();
    await at.getByRole('button', { name: 'Parcel ID' }).click();
    expect(await at.locator('input[id="action/way"]').inputValue()).toBe('{{id}}');
    await at.getByRole('button', { name: 'Choose from the list' }).first().click();
    await at.locator('select[id="action/way"]').waitFor();
  });

  test('adds and removes rows, and says where there is no field to insert into', async () => {
    const at = await opened();
    await at.getByRole('button', { name: 'Parcel ID' }).click();
    await at.getByText('Put the cursor into a field of the action first.').waitFor();
    await at.getByRole('button', { name: '+ Add a row' }).click();
    await at.getByRole('group', { name: 'Contents 2' }).getByLabel('Article').fill('b');
    await at.getByRole('button', { name: 'Remove Contents 1' }).click();
    await at.getByLabel('Parcel Number (required)').fill('P-9');
    await at.getByRole('button', { name: 'Test action' }).click();
    await at.locator('#action-test').getByText('"sku": "b"').first().waitFor();
  });

  test('keeps what is typed when the page is loaded again', async () => {
    const at = await opened();
    const kept = at.waitForResponse(/keep$/);
    await at.getByLabel('Note').fill('by hand');
    await at.getByLabel('Note').blur();
    await kept;
    await at.reload();
    expect(await at.getByLabel('Note').inputValue()).toBe('by hand');
  });

  test('shows of the choices what matches a filter', async () => {
    await page().goto(`${stage().console.url}/parcels/maker`);
    await page().getByLabel('Filter').fill('lost');
    expect(
      await page()
        .getByRole('button', { name: /^Parcel/ })
        .allInnerTexts(),
    ).toEqual([expect.stringContaining('Parcel Lost')]);
    await page().getByLabel('Filter').fill('nothing');
    await page().getByText('Nothing matches.').waitFor();
  });

  test.each(['light', 'dark'] as const)('has no barriers on a %s screen', async (colorScheme) => {
    await page().emulateMedia({ colorScheme });
    await page().goto(`${stage().console.url}/parcels/maker`);
    expect(await barriers(page())).toEqual([]);
    const at = await opened();
    await at.getByRole('button', { name: 'Use a search: Find Parcel' }).click();
    await at.getByText('Search before the action: Find Parcel').waitFor();
    await at.getByLabel('Parcel Number (required)').fill('lost');
    await at.getByRole('button', { name: 'Test action' }).click();
    await at.getByText('It failed').waitFor();
    expect(await barriers(at)).toEqual([]);
  });

  test('fits on a phone', async () => {
    await page().setViewportSize({ width: 390, height: 800 });
    const at = await opened();
    expect(await at.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

/** Presses Tab until something with a name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const spoken = await page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
      return (at?.getAttribute('aria-label') ?? label ?? '').trim();
    });
    if (typeof name === 'string' ? spoken.startsWith(name) : name.test(spoken)) {
      return;
    }
  }
  throw new Error(`Nothing named ${name} can be reached.`);
}
