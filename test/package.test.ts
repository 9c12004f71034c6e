import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');

interface Tree {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, Tree>>;
}

const versionsIn = (name: string, { dependencies = {} }: Tree): (string | undefined)[] =>
  Object.entries(dependencies).flatMap(([found, tree]) => [...(found === name ? [tree.version] : []), ...versionsIn(name, tree)]);

test('npm accepts form-data, and only the version without CVE-2026-12143 is installed', async () => {
  const { stdout } = await promisify(execFile)('npm', ['ls', 'form-data', '--all', '--json'], { cwd: root });
  const tree: Tree = JSON.parse(stdout);
  expect(new Set(versionsIn('form-data', tree))).toEqual(new Set(['4.0.6']));
});

test('npm prints only errors for a new user', () => {
  expect(readFileSync(resolve(root, '.npmrc'), 'utf8')).toMatch(/^loglevel=error$/m);
});

test('npm still prints errors', async () => {
  const failed = promisify(execFile)('npm', ['run', 'no-such-script'], { cwd: root });
  await expect(failed).rejects.toMatchObject({ stderr: expect.stringContaining('Missing script: "no-such-script"') });
});
