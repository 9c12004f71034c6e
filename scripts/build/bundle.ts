import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type BuildOptions, build, stop } from 'esbuild';
import { runProgram } from '../../sandbox/terminal/program.ts';
import { type App, apps, namedApp, root } from '../apps.ts';
import { describedOnce } from './described_once.ts';
import { licenceNotice } from './licences.ts';
import { loadLater, sharedModules } from './load_later.ts';
import { asInPublicVersion, publicEntry } from './public_version.ts';
import { withoutEvidence } from './without_evidence.ts';

/** The file that leads to all others. */
const ENTRY = 'index.js';

/** How an app is bundled. */
export interface BundleOptions {
  /** Where it goes; an app that was there before is replaced. `dist` in the app's folder by default. */
  readonly outdir?: string;
  /** Hides what was not chosen for the public listing; nothing is removed. */
  readonly isPublic?: boolean;
}

/**
 * Bundles what ships: `index.js`, and beside it the files that are loaded when one of their functions is first called. The platform's core is not
 * bundled: the production install brings it. Each file has a source map, by which a place in a log is found in the source.
 *
 * @throws Error where the app has no operation of a key that the public version is to show
 */
export async function bundle(app: App, { outdir = join(app.folder, 'dist'), isPublic = false }: BundleOptions = {}): Promise<void> {
  const { metafile: apart } = await build(optionsOf(app, outdir, isPublic, []));
  const { metafile, outputFiles } = await build(optionsOf(app, outdir, isPublic, sharedModules(apart)));
  await stop();
  const notice = licenceNotice(metafile, root);
  const suffix = (path: string): string => (notice !== null && resolve(root, notice.file) === path ? notice.text : '');
  replaceApp(outdir, new Map(outputFiles.map(({ path, text }) => [basename(path), `${text}${suffix(path)}`])));
}

/** How esbuild bundles an app. */
function optionsOf(app: App, outdir: string, isPublic: boolean, shared: readonly string[]) {
  return {
    absWorkingDir: root,
    entryPoints: [{ in: join(app.folder, app.entry), out: 'index' }],
    outdir,
    bundle: true,
    splitting: true,
    plugins: [
      ...(isPublic ? [publicEntry(app)] : []),
      loadLater(app, { shared, ...(isPublic ? { shownAs: asInPublicVersion(app.visibleInPublicVersion) } : {}) }),
      describedOnce(app),
      withoutEvidence(app),
    ],
    platform: 'node',
    target: 'node22',
    format: 'esm',
    external: ['zapier-platform-core'],
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
  } satisfies BuildOptions;
}

/**
 * Puts one app in the place of another. A process that starts or builds the app at the same time finds a whole one at any moment: files are written
 * beside the folder and moved into it, the entry last. What is the same already is left alone, so an app that is built needs no right to write.
 *
 * @param files of the app, by name
 */
function replaceApp(outdir: string, files: ReadonlyMap<string, string>): void {
  const changed = [...files]
    .filter(([name, text]) => textAt(join(outdir, name)) !== text)
    .toSorted(([one], [other]) => Number(one === ENTRY) - Number(other === ENTRY));
  if (changed.length > 0) {
    mkdirSync(outdir, { recursive: true });
    const beside = mkdtempSync(`${outdir}-`);
    try {
      for (const [name, text] of changed) {
        writeFileSync(join(beside, name), text);
        renameSync(join(beside, name), join(outdir, name));
      }
    } finally {
      rmSync(beside, { recursive: true });
    }
  }
  for (const name of readdirSync(outdir).filter((file) => !files.has(file))) {
    rmSync(join(outdir, name), { recursive: true, force: true });
  }
}

function textAt(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  await runProgram(async () => {
    const { app } = namedApp();
    for (const one of app === undefined ? apps : [app]) {
      await bundle(one);
    }
  });
}
