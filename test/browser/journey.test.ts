import { describe, expect, test } from '@jest/globals';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import { mailingwork } from '../../scripts/apps.ts';
import { freshPage } from './support/browser.ts';
import { storyConsole } from './support/story_console.ts';

/* What a person does who sees the integration for the first time, with the built app and its account in a box. */

const page = freshPage();
const stage = storyConsole(mailingworkBox, mailingwork);
const open = (path: string) => page().goto(`${stage().console.url}/mailingwork/${path}`);

describe('a person at the console', () => {
  test('signs up, confirms in the outbox, and sees the run appear by itself', async () => {
    const watching = await page().context().newPage();
    await watching.goto(`${stage().console.url}/mailingwork/zaps`);
    await page().goto(`${stage().sandbox.url}/sign-up/60`);
    await page().locator('input[type=email]').fill('journey@example.com');
    await page().locator('form button').first().click();
    await open('outbox');
    await page()
      .getByRole('link', { name: /confirm/i })
      .first()
      .click();
    const confirmed = page().context().waitForEvent('page');
    await page().frameLocator('iframe').getByRole('link').first().click();
    await (await confirmed).waitForLoadState();
    await watching.getByRole('table').getByText('success').waitFor();
    await stage().runner.idle();
    expect(stage().runner.runs).toMatchObject([{ id: 1, status: 'success', event: { email: 'journey@example.com' } }]);
  });

  test('sees what the run did, and sends its event again, changed by hand', async () => {
    await open('zaps/runs/1');
    await page().getByText('UpdateRecipientById').waitFor();
    const event = page().getByLabel('Event as JSON');
    const changed: object = { ...JSON.parse(await event.inputValue()), opt_in_setup_name: 'by hand' };
    await event.fill(JSON.stringify(changed));
    await page().getByRole('button', { name: 'Send this event' }).click();
    await page().getByText('by hand').first().waitFor();
    await stage().runner.idle();
    expect(stage().runner.runs.at(-1)).toMatchObject({
      status: 'success',
      event: { opt_in_setup_name: 'by hand' },
      input: { field_7: expect.stringContaining('by hand') },
    });
  });

  test('lets five days pass, and hears what happened meanwhile', async () => {
    await open('weather');
    await page().getByRole('button', { name: '5 days and 1 hour on' }).click();
    await page().getByRole('heading', { name: 'What happened on the way' }).or(page().getByText('Nothing was due.')).waitFor();
  });
});
