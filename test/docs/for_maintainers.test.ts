import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import packageJson from '../../package.json' with { type: 'json' };
import { readImports } from '../../scripts/house/imports.ts';

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

test('the page on adding a vendor names each file that would have to import one', () => {
  const isOfVendor = (file: string): boolean => /(^|\/)copernica\//.test(file);
  const registering = readImports(root).filter(({ from, to }) => isOfVendor(to) && !isOfVendor(from) && !from.startsWith('test/'));
  // What only Copernica has: a page, a measurement, a picture.
  const own = ['scripts/docs/copernica_costs.ts', 'bench/probes/log_file.ts', 'scripts/pictures/main.ts'];
  const named = pathsIn(textOf('docs/adding-a-vendor.md'));
  const files = [...new Set(registering.map(({ from }) => from))].filter((file) => !own.includes(file));
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !named.some((path) => file === path || (path.endsWith('/') && file.startsWith(path))))).toEqual([]);
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
