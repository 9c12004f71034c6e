import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };

/*
 * An app as it reaches Zapier's servers: the bundle beside a production install. It is staged outside the repository, because next to the
 * development tools the platform's CLI would take parts of them along, and imports would find them.
 */

const root = resolve(import.meta.dirname, '../..');
const cli = createRequire(import.meta.url).resolve('zapier-platform-cli/package.json');

/** What the zip of an app with one trigger takes, in KiB, on one version of the core; `npm run bench` measures it. */
export const FLOOR = { core: '19.1.0', kib: 637 };

/** What the app may add to that, in KiB. */
export const MAX_ZIP_GROWTH_KIB = 100;

/** The largest build.zip, in bytes. */
export const MAX_ZIP_BYTES = (FLOOR.kib + MAX_ZIP_GROWTH_KIB) * 1024;

/** Runs a program; what it says is part of the error where it fails. */
function run(folder: string, command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DISABLE_ZAPIER_ANALYTICS: '1' } });
}

/**
 * Stages an app: its bundle, package and lock file, and what a production install brings.
 *
 * @param fill puts the bundle into the folder it is told, which becomes `dist/`
 * @returns a new folder; the caller removes it with `unstage`, and the end of the process does
 */
export async function stage(fill: (dist: string) => Promise<void> | void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zapier-mailingwork-'));
  process.once('exit', () => unstage(folder));
  // Scripts would run in the staged folder.
  const { scripts: _scripts, ...rest } = packageJson;
  await fill(join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(rest, null, 2));
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\nbuild/\n');
  cpSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
  run(folder, 'npm', 'ci', '--omit=dev', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
  return folder;
}

/** Makes `build/build.zip` and `build/source.zip` of a staged app, with the smoke test of the platform's CLI. */
export function zip(folder: string): { readonly build: string; readonly source: string } {
  run(folder, process.execPath, join(resolve(cli, '..'), 'src/bin/run'), 'build', '--skip-npm-install', '--skip-validation');
  return { build: join(folder, 'build/build.zip'), source: join(folder, 'build/source.zip') };
}

/** Removes a staged app. */
export function unstage(folder: string): void {
  if (existsSync(folder)) {
    rmSync(folder, { recursive: true, force: true });
  }
}
