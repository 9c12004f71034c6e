import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import packageJson from '../../package.json' with { type: 'json' };
import { anchorsOf } from '../support/docs/markdown.ts';

/* Each page leads to what is there: files, headings, commands. */

const root = resolve(import.meta.dirname, '../..');
const pages = globSync(['*.md', 'docs/**/*.md', 'copernica/*.md', 'sandbox/*.md'], { cwd: root });
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const withoutCode = (text: string): string => text.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '');

/** Where a page leads to within the repository, and cannot. */
function brokenLinks(page: string): string[] {
  const links = Array.from(withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link).filter((link) => !/^https?:/.test(link));
  return links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : normalize(join(dirname(page), path));
    return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(textOf(target)).has(anchor));
  });
}

describe.each(pages)('%s', (page) => {
  test('leads to files and headings that exist', () => {
    expect(brokenLinks(page)).toEqual([]);
  });

  test('names commands that exist', () => {
    const commands = Array.from(textOf(page).matchAll(/\bnpm run ([\w-]+)/g), ([, name = '']) => name);
    expect(commands.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });
});

test('a heading is linked to by its words, or by an anchor before it', () => {
  const page = '# Loops: how a Zap\'s run (and another) starts\n\n```sh\n# no heading\n```\n\n<a id="four"></a>\n\n## Über 4 days';
  expect([...anchorsOf(page)]).toEqual(['loops-how-a-zaps-run-and-another-starts', 'four', 'über-4-days']);
});
