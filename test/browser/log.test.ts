import { describe, expect, test } from '@jest/globals';
import { freshConsole } from '../sandbox/console/support.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';

const page = freshPage();
const stage = freshConsole();
const add = (title: string) => stage().box.journal.add({ topic: 'account', title, outcome: 'good', detail: () => ({ inside: title }) });
const open = () => page().goto(`${stage().console.url}/parcels/log`);
const line = (title: string) => page().locator('.line', { hasText: title });
const titles = () => page().locator('.line-title').allTextContents();

describe('the log', () => {
  test('puts new lines on top by itself, and no more than it can hold', async () => {
    await open();
    await page().getByText('Nothing has happened yet.').waitFor();
    add('first');
    await line('first').waitFor();
    add('second');
    await line('second').waitFor();
    expect(await titles()).toEqual(['second', 'first']);
    expect(await page().getByText('Nothing has happened yet.').count()).toBe(0);
    for (let number = 1; number <= 150; number += 1) {
      add(`line ${number}.`);
    }
    await line('line 150.').waitFor();
    await page().waitForFunction(() => document.querySelectorAll('.line').length === 100);
    await page().getByRole('button', { name: 'Show older lines' }).click();
    await line('first').waitFor();
    expect((await titles()).length).toBe(152);
  });

  test('leaves an opened line where it is, until it is closed', async () => {
    add('read me');
    await open();
    await line('read me').locator('summary').press('Enter');
    await line('read me').getByText('"inside"').waitFor();
    add('wait for me');
    const fresh = page().getByRole('button', { name: 'There are new lines' });
    await fresh.waitFor();
    expect(await titles()).toEqual(['read me']);
    await line('read me').locator('summary').press('Enter');
    await line('wait for me').waitFor();
    await fresh.waitFor({ state: 'hidden' });
    expect(await titles()).toEqual(['wait for me', 'read me']);
  });

  test('shows what waits when it is asked to', async () => {
    add('read me');
    await open();
    await line('read me').locator('summary').click();
    add('wait for me');
    await page().getByRole('button', { name: 'There are new lines' }).click();
    await line('wait for me').waitFor();
    await line('read me').getByText('"inside"').waitFor();
    add('and me');
    await page().getByRole('button', { name: 'There are new lines' }).click();
    await line('and me').waitFor();
    expect(await titles()).toEqual(['and me', 'wait for me', 'read me']);
  });

  test('is filtered while a person types, and stays so', async () => {
    add('an apple');
    add('a pear');
    await open();
    await page().getByLabel('Text in the line').pressSequentially('pear');
    await line('an apple').waitFor({ state: 'detached' });
    add('another apple');
    add('another pear');
    await line('another pear').waitFor();
    expect(await titles()).toEqual(['another pear', 'a pear']);
    expect(page().url()).toContain('text=pear');
  });

  test('copies a call as a command', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await fetch(`${stage().box.url}/parcels`, { method: 'POST', body: JSON.stringify({ name: 'sofa' }) });
    await open();
    await line('POST /parcels').locator('summary').click();
    await page().getByRole('button', { name: 'Copy: As a command' }).click();
    await page().getByText('Copied').waitFor();
    expect(await page().evaluate(() => navigator.clipboard.readText())).toContain(`curl '${stage().box.url}/parcels'`);
  });

  test.each(['light', 'dark'] as const)('has no barriers on a %s screen, and fits on a phone', async (colorScheme) => {
    await page().emulateMedia({ colorScheme });
    await page().setViewportSize({ width: 390, height: 800 });
    await fetch(`${stage().box.url}/parcels`, { method: 'POST', body: JSON.stringify({ name: 'sofa'.repeat(50) }) });
    add('a-word-without-any-blank'.repeat(5));
    await open();
    await line('POST /parcels').locator('summary').click();
    await page().getByRole('button', { name: 'Copy' }).waitFor();
    expect(await barriers(page())).toEqual([]);
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
