import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');
const page = readFileSync(resolve(root, 'CONTRIBUTING.md'), 'utf8');

/** Each piece of code that the page takes from a file, as it stands there. */
const quoted = Array.from(page.matchAll(/^ {3}<!-- from (\S+) -->\n {3}```ts\n([\s\S]*?)\n {3}```$/gm), ([, file = '', code = '']) => ({
  file,
  code: code.replaceAll(/^ {3}/gm, ''),
}));

test('the worked example has code for every step', () => {
  expect(quoted).toHaveLength(6);
});

test.each(quoted)('the worked example quotes $file exactly', ({ file, code }) => {
  expect(readFileSync(resolve(root, file), 'utf8')).toContain(code);
});
