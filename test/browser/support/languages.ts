import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const SANDBOX = resolve(import.meta.dirname, '../../../sandbox');
/** A text of the console as it stands in the code. */
const TEXT = /\ben: '((?:[^'\\]|\\.)*)',\s+de: '((?:[^'\\]|\\.)*)'/g;
const GAP = /\{\w+\}/;

/** The English texts of the console that are others in German, as patterns. */
const english = englishTexts();

/** The English texts of the console that a page shows or reads out. */
export async function englishIn(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const texts: (string | null)[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // What says that it is in another language, such as its name.
      if ((node instanceof Element ? node : node.parentElement)?.closest('[lang]') !== document.documentElement) {
        continue;
      }
      const spoken = ['aria-label', 'title', 'placeholder', 'hx-confirm', 'data-copied', 'data-inserted', 'data-unfocused', 'data-other'];
      texts.push(...(node instanceof Element ? spoken.map((name) => node.getAttribute(name)) : [node.textContent]));
    }
    return texts.flatMap((text) => text?.trim() || []);
  });
  return shown.filter((text) => english.some((pattern) => pattern.test(text)));
}

function englishTexts(): RegExp[] {
  const files = readdirSync(SANDBOX, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = files.flatMap((name) => Array.from(readFileSync(join(SANDBOX, name), 'utf8').matchAll(TEXT), ([, en = '', de = '']) => ({ en, de })));
  const german = new Set(texts.map(({ de }) => de));
  const differ = new Set(texts.map(({ en }) => en).filter((en) => !german.has(en)));
  return Array.from(differ, (en) => new RegExp(`^${en.split(GAP).map(literally).join('.*')}$`));
}

function literally(text: string): string {
  return text.replaceAll("\\'", "'").replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
