import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import packageJson from '../../package.json' with { type: 'json' };

const program = `node-${process.platform}-${process.arch}/bin/node`;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'link-node-'));
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const link = (): string => join(folder, 'node_modules/.bin/node');
const run = (): Buffer => execFileSync(process.execPath, [resolve('scripts/link_node.js')], { cwd: folder });

/** Lets the package of this machine be installed, with a program that does nothing. */
function installed(): void {
  mkdirSync(join(folder, 'node_modules', program, '..'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', program), '');
}

test('npm ci runs it at the end', () => {
  expect(packageJson.scripts.postinstall).toBe('node scripts/link_node.js');
});

test('commands find the Node that npm ci brought, even where npm removed the link to it', () => {
  installed();
  run();
  expect(readlinkSync(link())).toBe(`../${program}`);
});

test('a link that npm left is not touched', () => {
  installed();
  symlinkSync(`../${program.replace('bin', './bin')}`, link());
  run();
  expect(readlinkSync(link())).toContain('./bin');
});

test('where npm brought no Node, that of the machine is used', () => {
  run();
  expect(() => lstatSync(link())).toThrow('ENOENT');
});
