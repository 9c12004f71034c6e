import { describe, expect, test } from '@jest/globals';
import { mailingworkRecipes } from '../../recipes/mailingwork/index.ts';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import { mailingwork } from '../../scripts/apps.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';
import { englishIn } from './support/languages.ts';
import { storyConsole } from './support/story_console.ts';

/* The recipes of MAILINGWORK with the built app and its account in a box, as a person tries them. */

const page = freshPage();
const stage = storyConsole(mailingworkBox, mailingwork, 'fresh', mailingworkRecipes);
const open = (path = '') => page().goto(`${stage().console.url}/mailingwork/recipes${path}`);
const card = (title: string) => page().getByRole('article', { name: title });
const CONTACTS = mailingworkRecipes.find(({ name }) => name === 'new-opt-in-to-crm')?.title.en ?? '';

describe('the recipes', () => {
  test('are turned on and off with one click each, and keep the focus', async () => {
    await open();
    const contacts = card(CONTACTS);
    await contacts.getByRole('button', { name: /^Turn on/ }).focus();
    await page().keyboard.press('Enter');
    await contacts.getByText('On', { exact: true }).waitFor();
    expect(await page().evaluate(() => document.activeElement?.textContent)).toBe('Turn off');
    await page().keyboard.press('Enter');
    await contacts.getByText('Off', { exact: true }).waitFor();
    expect(await page().evaluate(() => document.activeElement?.textContent)).toBe('Turn on');
  });

  test('are tried with one click, which leads to the run and shows what the CRM received', async () => {
    await open();
    await card(CONTACTS)
      .getByRole('button', { name: /^Try it/ })
      .click();
    await card(CONTACTS)
      .getByRole('link', { name: /^Run \d+ with/ })
      .waitFor();
    await page().getByRole('link', { name: CONTACTS }).click();
    await page().getByRole('cell', { name: 'nora.neu@example.com' }).first().waitFor();
    await page()
      .getByRole('link', { name: /^Run \d+ with/ })
      .click();
    await page().waitForURL(/zaps\/runs\/\d+$/);
  });

  test('let a person submit the form of another app by keyboard', async () => {
    await open('/lead-form-to-opt-in');
    await page().getByLabel('Email').fill('by.keyboard@example.com');
    await page().getByLabel('Email').press('Enter');
    await page().getByText('by.keyboard@example.com').first().waitFor();
    await page()
      .getByRole('link', { name: /^Run \d+ with/ })
      .waitFor();
    expect(stage().runner.runs.at(-1)).toMatchObject({ status: 'success', input: { email: 'by.keyboard@example.com' } });
  });

  test.each(['', '/new-opt-in-to-crm', '/lead-form-to-opt-in'])('have no barriers, light and dark, fit on a phone, and are in German: %j', async (path) => {
    await page()
      .context()
      .addCookies([{ name: 'language', value: 'de', url: stage().console.url }]);
    await open(path);
    await page().getByRole('navigation', { name: 'Seiten' }).waitFor();
    expect(await englishIn(page())).toEqual([]);
    expect(await barriers(page())).toEqual([]);
    await page().emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page())).toEqual([]);
    await page().setViewportSize({ width: 390, height: 800 });
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
