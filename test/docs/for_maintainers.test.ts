import { globSync, readFileSync } from 'node:fs';
import { basename, join, matchesGlob, normalize, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import packageJson from '../../package.json' with { type: 'json' };
import { guides } from '../../scripts/docs/guides/guides.ts';
import { PAGE as PAGE_ON_PUBLISHING } from '../../scripts/docs/publishing.ts';

/* CONTRIBUTING.md and AGENTS.md say the same, a page each. */

const root = resolve(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const found = (text: string, pattern: RegExp): string[] => [...new Set(Array.from(text.matchAll(pattern), ([, part = '']) => part))].toSorted();
const commandsIn = (text: string): string[] => found(text, /`((?:npm (?:run [\w-]+|\w+)))/g);
const linksIn = (text: string): string[] => found(text, /\]\(([^)]+)\)/g);
/** What the build and other commands write. */
const WRITTEN = /^(build|dist|reports)\/|release\/definition\.json$/;
/** Files and folders of the repository that a page names; a name in angle brackets stands for any. */
const pathsIn = (text: string): string[] => found(text, /`((?:[\w.<>-]+\/)+[\w.-]*)`/g).filter((path) => !WRITTEN.test(path));
const stepsIn = (text: string): string[] => {
  const [, section = ''] = text.split(/^## Add an operation$/m);
  return found(section.split('\n## ')[0] ?? '', /^\d\. (.*)$/gm).map((step) => step.replaceAll('**', ''));
};

const [contributing, agents] = [textOf('CONTRIBUTING.md'), textOf('AGENTS.md')];

describe.each([
  ['CONTRIBUTING.md', contributing],
  ['AGENTS.md', agents],
])('%s', (_name, text) => {
  test('is a page', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(90);
  });

  test('shows the house', () => {
    expect(linksIn(text)).toContain('docs/house.svg');
  });

  test('names every command', () => {
    // Others are parts of these, or run by npm itself.
    const own = Object.keys(packageJson.scripts).filter((name) => /^[a-z]+$/.test(name) && name !== 'postinstall');
    expect(commandsIn(text).map((command) => command.replace(/^npm (run )?/, ''))).toEqual(expect.arrayContaining(own));
  });

  test('names every page that npm run docs writes among what is generated', () => {
    const [, generated = ''] = /^\* .*generated files?\b([\s\S]*?)^\*/im.exec(text) ?? [];
    const names = found(generated, /`([^`]+)`/g);
    const written = [...found(textOf('scripts/docs/main.ts'), /path: '([^']+)'/g), ...guides.map(({ path }) => path), PAGE_ON_PUBLISHING];
    expect(written.length).toBeGreaterThan(12);
    const isNamed = (path: string): boolean => names.some((name) => matchesGlob(path, name) || matchesGlob(basename(path), name));
    expect(written.filter((path) => basename(path) !== 'README.md' && !isNamed(path))).toEqual([]);
  });

  test('says how to add an operation, a function and a vendor', () => {
    expect(found(text, /^## Add (.*)$/gm)).toEqual(['a function of the webservice', 'a vendor', 'an operation']);
  });
});

test('both name the same commands', () => {
  expect(commandsIn(agents)).toEqual(commandsIn(contributing));
});

test('both give the same steps for an operation', () => {
  expect(stepsIn(agents)).toHaveLength(5);
  expect(stepsIn(agents)).toEqual(stepsIn(contributing));
});

test('both lead to the same pages', () => {
  const others = (links: readonly string[]): string[] => links.filter((link) => link !== 'CONTRIBUTING.md');
  expect(others(linksIn(agents))).toEqual(others(linksIn(contributing)));
});

test.each([
  'CONTRIBUTING.md',
  'AGENTS.md',
  'docs/adding-an-operation.md',
  'docs/adding-a-vendor.md',
  'docs/house.md',
  'docs/testing.md',
  ...globSync('docs/decisions/*.md', { cwd: root }),
])('%s names only files and folders that exist', (page) => {
  const text = textOf(page).replaceAll(/^<!-- new file .*\n```ts[\s\S]*?^```$/gm, '');
  expect(pathsIn(text).filter((path) => globSync(path.replaceAll(/<\w+>/g, '*'), { cwd: root }).length === 0)).toEqual([]);
});

describe('the page on adding a vendor', () => {
  const named = found(textOf('docs/adding-a-vendor.md'), /`([^`]+)`/g);
  const files = globSync(['*.{js,json}', '.gitignore', '.github/**/*.yml', '{bench,recipes,sandbox,scripts}/**/*.ts'], { cwd: root });
  // What only Copernica has, and what names it as an example.
  const own = ['package-lock.json', 'bench/probes/log_file.ts', 'scripts/docs/copernica_costs.ts', 'scripts/pictures/main.ts'];

  test('names each file that would have to name one', () => {
    const naming = files.filter((file) => !/copernica/.test(file) && /copernica/i.test(textOf(file))).filter((file) => !own.includes(file));
    expect(naming.length).toBeGreaterThan(15);
    expect(naming.filter((file) => !named.some((path) => file === path || (path.endsWith('/') && file.startsWith(path))))).toEqual([]);
  });

  test('names each folder that one has', () => {
    const folders = globSync('{.,bench,recipes,sandbox,scripts/contract,test,test/support}/copernica/', { cwd: root }).map((folder) => `${normalize(folder)}/`);
    expect(folders.length).toBeGreaterThan(5);
    expect(folders.filter((folder) => !named.some((path) => path.replace('<vendor>', 'copernica').startsWith(folder)))).toEqual([]);
  });
});

test('the README leads to each page once', () => {
  const links = Array.from(
    textOf('README.md')
      .split('## Where to go')[1]
      ?.matchAll(/^\| .* \|/gm) ?? [],
  ).flatMap(([row]) => linksIn(row));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((link, index) => links.indexOf(link) !== index)).toEqual([]);
});

test('the index of decisions has them all', () => {
  const index = textOf('docs/decisions/README.md');
  const all = globSync('docs/decisions/*.md', { cwd: root }).map((path) => path.replace('docs/decisions/', ''));
  expect(linksIn(index)).toEqual(all.filter((name) => name !== 'README.md').toSorted());
});

test.each(globSync('docs/decisions/*.md', { cwd: root }).filter((path) => !path.endsWith('README.md')))('%s has its four parts, in half a page', (page) => {
  const text = textOf(page);
  expect(found(text, /^## (.*)$/gm)).toEqual(['Consequences', 'Context', 'Decision', 'What would change it']);
  expect(text.split(/\s+/).length).toBeLessThan(420);
});
