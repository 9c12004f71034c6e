import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { type App, mailingwork } from '../../scripts/apps.ts';
import type { BundleOptions } from '../../scripts/build/bundle.ts';

const root = resolve(import.meta.dirname, '../..');
const PROGRAM = `(await import('./scripts/build/bundle.ts')).bundle(JSON.parse(process.argv[1]), JSON.parse(process.argv[2]))`;

/** Bundles an app into a folder, in a process of its own, because building runs modules that have run here already. */
export async function bundled(outdir: string, { app = mailingwork, ...options }: BundleOptions & { readonly app?: App } = {}): Promise<void> {
  const args = [app, { ...options, outdir }].map((part) => JSON.stringify(part));
  const { stderr } = await promisify(execFile)(process.execPath, ['--no-warnings', '--input-type=module', '-e', PROGRAM, ...args], { cwd: root });
  if (stderr !== '') {
    throw new Error(stderr);
  }
}
