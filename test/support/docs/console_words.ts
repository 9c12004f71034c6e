import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGUAGES, type Language } from '../../../sandbox/console/text/text.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Every text of the console in one language, such as what stands on its buttons and in its navigation. */
export async function consoleWords(language: Language): Promise<Set<string>> {
  const words = new Set<string>();
  for (const file of globSync('sandbox/console/**/*words.ts', { cwd: root })) {
    const texts: unknown = await import(pathToFileURL(resolve(root, file)).href);
    collect(texts, language, words);
  }
  return words;
}

function collect(value: unknown, language: Language, words: Set<string>): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  const texts = new Map<string, unknown>(Object.entries(value));
  const text = texts.get(language);
  if (LANGUAGES.every((one) => texts.has(one)) && typeof text === 'string') {
    words.add(text);
    return;
  }
  for (const one of texts.values()) {
    collect(one, language, words);
  }
}
