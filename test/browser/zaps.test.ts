import { describe, expect, test } from '@jest/globals';
import type { Zap } from '../../sandbox/runner/runner.ts';
import { zapStage } from '../sandbox/console/zaps/support.ts';
import { deliver, FAKE_APP } from '../sandbox/runner/support.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';

const page = freshPage();
const stage = zapStage(() => FAKE_APP, { authData: { user: 'Ada', host: 'here' } });
const add = (name: string, key = 'event'): Zap =>
  stage().runner.addZap({
    name,
    trigger: { key, inputData: { rows: 'none' } },
    action: { kind: 'create', key: 'act', inputData: { do: '{{do}}', id: '{{id}}' } },
  });
const open = (path = '') => page().goto(`${stage().console.url}/parcels/zaps${path}`);

/** A Zap's run that ended. */
async function ran(zap: Zap, event: Record<string, unknown>): Promise<number> {
  const { id } = zap.startRun(event);
  await stage().runner.idle();
  return id;
}

describe('the page on Zaps', () => {
  test('turns a Zap on and off with the keyboard, and keeps the focus on the switch', async () => {
    const zap = add('Switched');
    await open();
    const power = page().getByRole('switch', { name: 'Switched' });
    await power.focus();
    await page().keyboard.press('Space');
    await page().getByRole('switch', { name: 'Switched', checked: true }).waitFor();
    expect(zap.isOn).toBe(true);
    expect(await page().evaluate(() => document.activeElement?.id)).toBe(`switch-${zap.id}`);
    await page().keyboard.press('Enter');
    await page().getByRole('switch', { name: 'Switched', checked: false }).waitFor();
    expect(zap.isOn).toBe(false);
  });

  test('shows a run by itself, and leaves open what a person opened', async () => {
    const zap = add('Receiving');
    await zap.turnOn();
    await open(`?zap=${zap.id}`);
    const setUp = page().locator(`#set-up-${zap.id}`);
    await setUp.getByText('Set-up').click();
    await deliver(zap.targetUrl, { items: [{ id: 1, do: 'halt' }] });
    await page().getByRole('cell', { name: 'Enough.' }).waitFor();
    await page().getByText('1 halted').waitFor();
    expect(await setUp.getAttribute('open')).toBe('');
    await zap.turnOff();
  });

  test('filters the runs as soon as a status is chosen, also those that come later', async () => {
    const zap = add('Filtered');
    await ran(zap, { id: 1, do: 'echo' });
    await open();
    await page().getByRole('combobox', { name: 'Zap' }).selectOption('Filtered');
    await page().getByRole('combobox', { name: 'Status' }).selectOption('halted');
    await page().getByText('No runs like that.').waitFor();
    await page().waitForURL(/zap=\d+&status=halted/);
    await ran(zap, { id: 2, do: 'echo' });
    const halted = await ran(zap, { id: 3, do: 'halt' });
    await page()
      .getByRole('link', { name: `Run ${halted}`, exact: true })
      .waitFor();
    expect(await page().getByRole('cell', { name: 'success' }).count()).toBe(0);
  });

  test('sends an event that was changed by hand, after saying what was wrong with it', async () => {
    await open(`/runs/${await ran(add('Sent again'), { id: 1, do: 'echo' })}`);
    const event = page().getByLabel('Event as JSON');
    await event.fill('{"id": 7,');
    await page().getByRole('button', { name: 'Send this event' }).click();
    await page().getByRole('alert').waitFor();
    expect(await page().getByRole('alert').textContent()).toContain('This is not valid JSON, so nothing was sent');
    expect(await event.evaluate((one) => document.activeElement === one)).toBe(true);
    await event.fill('{"id": 7, "do": "echo"}');
    await page().getByRole('button', { name: 'Send this event' }).click();
    await page().getByRole('definition').filter({ hasText: 'success' }).waitFor();
    expect(await page().getByRole('heading', { level: 1 }).textContent()).toBe(`Run ${stage().runner.runs.at(-1)?.id}`);
    expect(stage().runner.runs.at(-1)?.input).toEqual({ do: 'echo', id: 7 });
  });

  test.each(['light', 'dark'] as const)('has no barriers on a %s screen', async (colorScheme) => {
    const zap = add('Accessible', 'rows');
    await zap.turnOn();
    const run = await ran(zap, { id: 1, do: 'refuse', list: [{ name: 'a' }] });
    await ran(zap, { id: 2, do: 'halt' });
    await page().emulateMedia({ colorScheme });
    await open();
    await page().locator(`#set-up-${zap.id}`).getByText('Set-up').click();
    expect(await barriers(page())).toEqual([]);
    await open(`/runs/${run}`);
    expect(await barriers(page())).toEqual([]);
    await zap.turnOff();
  });

  test('fits on a phone', async () => {
    await page().setViewportSize({ width: 390, height: 800 });
    const run = await ran(add('A name that is quite long → for a phone'), { id: 1, do: 'echo', text: 'long'.repeat(100) });
    for (const path of ['', `/runs/${run}`]) {
      await open(path);
      expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
});
