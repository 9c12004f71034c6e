import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { statusWords } from '../../sandbox/journal/words.ts';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import { mailingwork } from '../../scripts/apps.ts';
import { boldOf, italicsOf, partOf, stepsOf } from '../support/docs/markdown.ts';
import { freshPage } from './support/browser.ts';
import { storyConsole } from './support/story_console.ts';

/* A person who has the guide beside the console, and clicks what it says. */

describe.each([
  { guide: 'docs/guide.de.md', language: 'de', locale: 'de-DE' },
  { guide: 'docs/guide.en.md', language: 'en', locale: 'en-GB' },
] as const)('the first Zap of $guide', ({ guide, language, locale }) => {
  const page = freshPage({ locale });
  const stage = storyConsole(mailingworkBox, mailingwork);
  const steps = stepsOf(partOf(readFileSync(resolve(import.meta.dirname, '../..', guide), 'utf8'), 'console'));
  const [bold, italics] = [steps.map(boldOf), steps.map(italicsOf)];
  const click = (role: 'link' | 'button', name: string) => page().getByRole(role, { name, exact: true }).first().click();
  const region = (heading = '') => page().locator('section, fieldset, aside').filter({ hasText: heading });

  test('is made, turned on and run by its steps', async () => {
    expect(steps).toHaveLength(9);
    const at = page();
    await at.goto(stage().console.url);
    await click('link', bold[0]?.[0] ?? '');
    await region(bold[0]?.[1])
      .getByRole('button', { name: new RegExp(`^${italics[0]?.[0]} `) })
      .click();
    await region(bold[1]?.[0])
      .getByRole('button', { name: new RegExp(`^${italics[1]?.[0]} Finds`) })
      .click();
    // The whole page is new with each choice: a click on the one before would be lost.
    await at.getByRole('textbox', { name: italics[3]?.[0] ?? '' }).waitFor();
    await click('button', bold[2]?.[0] ?? '');
    await at.getByRole('radio').first().waitFor();
    await at.getByRole('textbox', { name: italics[3]?.[0] ?? '' }).click();
    await region(bold[3]?.[0])
      .getByRole('button', { name: new RegExp(`^${italics[3]?.[1]} .*@`) })
      .first()
      .click();
    await click('button', bold[4]?.[0] ?? '');
    await at.getByText(bold[4]?.[1] ?? '').waitFor();
    await click('button', bold[5]?.[0] ?? '');
    await at.waitForURL(({ pathname }) => !pathname.includes('/maker/'));
    await click('link', bold[6]?.[0] ?? '');
    await at.getByRole('heading', { name: bold[6]?.[1] ?? '' }).waitFor();
    await at.goto(String(await at.getByRole('link', { name: /Newsletter/ }).getAttribute('href')));
    await at.locator('input[type=email]').fill('guide@example.com');
    await at.locator('form button').first().click();
    await at.goto(stage().console.url);
    await click('link', bold[7]?.[0] ?? '');
    await at
      .getByRole('link', { name: /confirm/i })
      .first()
      .click();
    const confirmed = at.context().waitForEvent('page');
    await at.frameLocator('iframe').getByRole('link').first().click();
    await (await confirmed).waitForLoadState();
    await click('link', bold[8]?.[0] ?? '');
    await at.getByRole('heading', { name: bold[8]?.[1] ?? '' }).waitFor();
    // Event and run come by themselves, and the page shows them as they do.
    await at
      .getByRole('row')
      .filter({ hasText: `${italics[0]?.[0]} → ${italics[1]?.[0]}` })
      .getByText(statusWords.success[language])
      .waitFor();
    expect(stage().runner.runs.find(({ input }) => input?.email === 'guide@example.com')).toMatchObject({ status: 'success' });
  });
});
