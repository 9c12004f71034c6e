import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import { mailingwork } from '../../scripts/apps.ts';
import { freshPage } from './support/browser.ts';
import { storyConsole } from './support/story_console.ts';

/* A browser keeps six connections to one address. */

const page = freshPage();
const stage = storyConsole(mailingworkBox, mailingwork);
const address = () => `${stage().console.url}/mailingwork/weather`;

/** Puts a tab into the background, or back: each tab of a browser without a window counts as seen. */
async function show(tab: Page, state: 'hidden' | 'visible'): Promise<void> {
  await tab.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

describe('many tabs of the console', () => {
  test('all load, and one that is seen again hears what changed meanwhile', async () => {
    const first = page();
    await first.goto(address());
    await show(first, 'hidden');
    for (let tab = 0; tab < 6; tab += 1) {
      const other = await first.context().newPage();
      await other.goto(address());
      await show(other, 'hidden');
    }
    const seen = await first.context().newPage();
    expect((await seen.goto(address()))?.status()).toBe(200);
    stage().sandbox.faults.add({ fault: 'empty' });
    await seen.getByText('1 fault(s) on').waitFor();
    expect(await first.getByText('1 fault(s) on').count()).toBe(0);
    await show(first, 'visible');
    await first.getByText('1 fault(s) on').waitFor();
    stage().sandbox.faults.clear();
    await first.getByText('1 fault(s) on').waitFor({ state: 'detached' });
  });
});
