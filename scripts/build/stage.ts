import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import rootPackage from '../../package.json' with { type: 'json' };
import { type App, root } from '../apps.ts';

/*
 * An app as it reaches Zapier's servers: the bundle beside a production install. It is staged outside the repository, because next to the
 * development tools the platform's CLI would take parts of them along, and imports would find them.
 */

/** The platform's CLI, a program for Node. */
export const cliProgram = join(createRequire(import.meta.url).resolve('zapier-platform-cli/package.json'), '..', 'src/bin/run');

/** What the zip of an app with one trigger takes, in KiB, on one version of the core; `npm run bench` measures it. */
export const FLOOR = { core: '19.1.0', kib: 637 };

/** The largest build.zip of an app, in bytes. */
export function maxZipBytes({ maxZipGrowthKib }: App): number {
  return (FLOOR.kib + maxZipGrowthKib) * 1024;
}

/** Parts of a package.json that building looks at; all others are kept. */
const Package = z.looseObject({ name: z.string(), version: z.string(), dependencies: z.record(z.string(), z.string()) });

/** Reads the package.json of an app. */
export function packageOf({ folder }: App): z.infer<typeof Package> {
  return Package.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/**
 * Runs a program to its end.
 *
 * @throws Error where it fails; its message is what the program itself said
 */
function run(folder: string, command: string, ...args: string[]): void {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, DISABLE_ZAPIER_ANALYTICS: '1' },
  });
  if (error !== undefined || status !== 0) {
    const said = [stderr, stdout].map((text) => text?.trim() ?? '').find((text) => text !== '');
    throw new Error([`“${[basename(command), ...args].join(' ')}” failed.`, said ?? error?.message ?? `Its exit code is ${status}.`].join('\n'));
  }
}

/**
 * Stages an app: its bundle, package and lock file, and what a production install brings. There is one lock file, that of the root, so what it
 * was made for comes along from the root's package.json.
 *
 * @param fill puts the bundle into the folder it is given, which becomes `dist/`
 * @returns a new folder; the caller removes it with `unstage`, and the end of the process does
 * @throws Error where the install fails, with the words of npm
 */
export async function stage(app: App, fill: (dist: string) => Promise<void> | void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `${app.packageName}-`));
  process.once('exit', () => unstage(folder));
  // Scripts would run in the staged folder.
  const { scripts: _scripts, ...rest } = packageOf(app);
  const { overrides, devDependencies } = rootPackage;
  await fill(join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...rest, overrides, devDependencies }, null, 2));
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\nbuild/\n');
  cpSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
  run(folder, 'npm', 'ci', '--omit=dev', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
  return folder;
}

/**
 * Makes `build/build.zip` and `build/source.zip` of a staged app, with the smoke test of the platform's CLI.
 *
 * @throws Error with the words of the CLI
 */
export function zip(folder: string): { readonly build: string; readonly source: string } {
  runCli(folder, 'build', '--skip-npm-install', '--skip-validation');
  return { build: join(folder, 'build/build.zip'), source: join(folder, 'build/source.zip') };
}

/**
 * Runs the platform's CLI in the folder of an app.
 *
 * @throws Error with the words of the CLI
 */
export function runCli(folder: string, ...args: string[]): void {
  run(folder, process.execPath, cliProgram, ...args);
}

/** Removes a staged app. */
export function unstage(folder: string): void {
  if (existsSync(folder)) {
    rmSync(folder, { recursive: true, force: true });
  }
}
