import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import packageJson from '../../package.json' with { type: 'json' };
import { copernica } from '../../scripts/apps.ts';
import type { Guide } from '../../scripts/docs/guides/guide.ts';
import { guides } from '../../scripts/docs/guides/guides.ts';
import { recipeBooks } from '../../scripts/docs/recipes/books.ts';
import { consoleWords } from '../support/docs/console_words.ts';
import { labelsOf } from '../support/docs/labels.ts';
import { boldOf, commandsOf, italicsOf, linksOf, partOf, picturesOf, sectionsOf } from '../support/docs/markdown.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
/** The recipes are checked by types and name the labels of other apps and fields of accounts too. */
const withoutRecipes = (page: string): string => page.replace(/<!-- recipes: start -->[\s\S]*<!-- recipes: end -->/, '');
const written = guides.map((guide) => ({ ...guide, page: withoutRecipes(read(guide.path)) }));

const goldenOf = ({ app }: Guide): string => join(root, app === copernica ? 'test/copernica/golden' : 'test/golden');
const isElsewhere = (target: string): boolean => /^https?:/.test(target);

/** The language of the console to which a guide refers. */
const languageOf = ({ language }: Guide): 'en' | 'de' => (language === 'de' ? 'de' : 'en');

describe.each(written)('$path', (guide) => {
  const { page, path } = guide;

  test('leads outside over https only, or to this machine', () => {
    const outside = linksOf(page)
      .map(({ target }) => target)
      .filter(isElsewhere);
    expect(outside.filter((target) => !/^(https:\/\/|http:\/\/127\.0\.0\.1:)/.test(target))).toEqual([]);
  });

  test('shows pictures that there are, and says what is on them', () => {
    const pictures = picturesOf(page);
    expect(pictures).not.toEqual([]);
    expect(pictures.filter(({ text, target }) => text.length < 20 || !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });

  test('names only labels that the app has', () => {
    const labels = labelsOf([guide.definition, guide.connection], goldenOf(guide));
    expect(italicsOf(page).filter((text) => !labels.has(text))).toEqual([]);
  });

  test('names only keys that the app has', () => {
    const named = Array.from(page.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g), ([, key = '']) => key);
    const keys = Object.values(guide.definition).flatMap((group: unknown) => Object.keys(Object(group)));
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('names only buttons and pages that the console has', async () => {
    const words = new Set([...(await consoleWords(languageOf(guide))), 'English', 'Deutsch']);
    const named = ['try', 'console'].flatMap((id) => boldOf(partOf(page, id)));
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((word) => !words.has(word))).toEqual([]);
  });

  test('quotes only messages that the app has', () => {
    const advice = Object.values(guide.rules).flatMap((kinds) => Object.values(kinds).map((rule) => rule.advice));
    const quoted = Array.from(page.matchAll(/[„“]([A-Z][^„“”]+\.)[“”]/g), ([, text = '']) => text);
    expect(quoted.length).toBeGreaterThan(2);
    expect(quoted.filter((text) => !advice.includes(text))).toEqual([]);
  });

  test('gives only commands that there are', () => {
    const commands = commandsOf(page);
    expect(commands).not.toEqual([]);
    expect(commands.filter((command) => !isCommand(command))).toEqual([]);
  });

  test('plays recipes of its app', () => {
    const app = guide.app === copernica ? 'copernica ' : '';
    const played = Array.from(read(path).matchAll(/`npm start -- (.*?)--recipe ([\w-]+)`/g), ([, named = '', recipe = '']) => `${named}${recipe}`);
    expect(played).toEqual(recipeBooks.find((book) => book.app === guide.app)?.recipes.map(({ name }) => `${app}${name}`));
  });

  test('has typographic quotation marks', () => {
    expect(page.replaceAll(/<a id="[^"]+">|```[\s\S]*?```|`[^`\n]+`/g, '')).not.toMatch(/"/);
  });
});

test.each([
  ['docs/guide.de.md', /\b(du|dich|dir|dein\w*)\b/i],
  ['docs/copernica/guide.nl.md', /\b(u|uw|uzelf)\b/i],
])('%s speaks to its readers in one way', (path, other) => {
  expect(read(path)).not.toMatch(other);
});

describe.each([
  ['docs/guide.de.md', 'docs/guide.en.md'],
  ['docs/copernica/guide.en.md', 'docs/copernica/guide.nl.md'],
])('%s and %s', (one, other) => {
  test('have the same sections under the same anchors', () => {
    const plan = (path: string) => sectionsOf(read(path)).map(({ level, id }) => ({ level, id }));
    expect(plan(other)).toEqual(plan(one));
    expect(plan(one).filter(({ id }) => id !== '').length).toBeGreaterThan(8);
  });

  test('name the same labels', () => {
    const labels = (path: string) => Array.from(new Set(italicsOf(withoutOperations(read(path))))).sort();
    expect(labels(other)).toEqual(labels(one));
  });

  test('give the same commands', () => {
    expect(commandsOf(read(other))).toEqual(commandsOf(read(one)));
  });
});

function isCommand(command: string): boolean {
  const [program, name = '', script = ''] = command.split(' ');
  return program === 'npm' && (name === 'ci' || Object.hasOwn(packageJson.scripts, name === 'run' ? script : name));
}

/** The texts on operations mind different things: in English, the app itself says some of them. */
const withoutOperations = (page: string): string => withoutRecipes(page).replace(/<!-- operations: start -->[\s\S]*<!-- operations: end -->/, '');
