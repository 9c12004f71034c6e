import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium as driver, type Page } from 'playwright-core';
import { chromium } from '../../../scripts/test/chromium.ts';

/** A page in a browser, watched. */
export interface Watched {
  readonly page: Page;
  /** What the browser complained about: errors of scripts, violations of the policy, requests that leave the machine. */
  readonly complaints: readonly string[];
}

/**
 * Opens a page before each test, and expects at its end that the browser had nothing to complain about. Stands before what starts the server, so that the page
 * is closed first.
 *
 * @param options of the browser, such as its language, size and colours
 */
export function freshPage(options: BrowserContextOptions = {}): () => Page {
  let browser: Browser;
  let watched: Watched;
  beforeAll(async () => {
    browser = await driver.launch({ executablePath: chromium() ?? '', chromiumSandbox: false });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    watched = await open(browser, options);
  });
  afterEach(async () => {
    await watched.page.context().close();
    expect(watched.complaints).toEqual([]);
  });
  return () => watched.page;
}

async function open(browser: Browser, options: BrowserContextOptions): Promise<Watched> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') {
      complaints.push(line.text());
    }
  });
  context.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:|about:)/.test(request.url())) {
      complaints.push(`a request to ${request.url()}`);
    }
  });
  return { page, complaints };
}
