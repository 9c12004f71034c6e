import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on a page for people who use a keyboard or a screen reader, in words. */
export async function barriers(page: Page): Promise<string[]> {
  // As an expression of the debugger, since the policy of the pages lets no foreign script in.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => {
    const { axe }: { axe?: { run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> } } = Object(window);
    return axe?.run() ?? { violations: [{ id: 'axe', help: 'axe did not load', nodes: [] }] };
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}
