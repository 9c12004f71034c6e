import { expect, test } from '@jest/globals';
import { addZap, connected, parcel } from '../sandbox/console/flow/support.ts';
import { zapStage } from '../sandbox/console/zaps/support.ts';
import { FAKE_APP } from '../sandbox/runner/support.ts';
import { barriers } from './support/accessibility.ts';
import { freshPage } from './support/browser.ts';

const page = freshPage();
const stage = zapStage(() => FAKE_APP, { authData: { user: 'Ada', host: 'here' } });
const open = (path = '') => page().goto(`${stage().console.url}/parcels/flow${path}`);

test('the picture says what to do first, and then shows an event go through without being loaded again', async () => {
  const zap = addZap(stage());
  await open(`/${zap.id}`);
  await page().getByRole('button', { name: 'Turn on this Zap' }).focus();
  await page().keyboard.press('Enter');
  await page().getByText('The account has no webhook').waitFor();
  expect(await page().evaluate(() => document.activeElement?.textContent)).toBe('Turn off');
  await connected(stage(), zap);
  await page().getByText('on one of these pages').waitFor();
  await parcel(stage(), 'anna@example.com');
  await page().getByRole('link', { name: 'anna@example.com' }).waitFor();
  await page().getByRole('img', { name: '1 succeeded' }).waitFor();
  expect(await page().locator('#station-action .sum').textContent()).toContain('1');
});

test('a Zap that polls is polled by keyboard, and the button keeps the focus', async () => {
  const zap = addZap(stage(), { name: 'Polling', trigger: { key: 'rows', inputData: { rows: 'none' } } });
  await zap.turnOn();
  await open(`/${zap.id}`);
  await page().getByRole('button', { name: 'Poll now' }).focus();
  await page().keyboard.press('Enter');
  await page().getByText('0 new').waitFor();
  expect(await page().evaluate(() => document.activeElement?.textContent)).toBe('Poll now');
});

test.each(['light', 'dark'] as const)('there are no barriers on a %s screen, before and after an event', async (colorScheme) => {
  await page().emulateMedia({ colorScheme });
  const zap = addZap(stage());
  await open(`/${zap.id}`);
  expect(await barriers(page())).toEqual([]);
  await connected(stage(), zap);
  await parcel(stage(), 'anna@example.com');
  await page().getByRole('link', { name: 'anna@example.com' }).waitFor();
  expect(await barriers(page())).toEqual([]);
});

test('the picture fits on a phone', async () => {
  await page().setViewportSize({ width: 390, height: 800 });
  const zap = addZap(stage(), { name: `${'Long'.repeat(40)} → name` });
  await open(`/${zap.id}`);
  expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
