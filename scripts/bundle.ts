import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { loadLater } from './load_later.ts';
import { withoutEvidence } from './without_evidence.ts';

const root = resolve(import.meta.dirname, '..');

/** The licence of what is bundled; it stands at the end, so that no place in the maps moves. */
const notice = (): string => `/*! Contains parts of zod (https://zod.dev):\n${readFileSync(resolve(root, 'node_modules/zod/LICENSE'), 'utf8')}*/\n`;

/**
 * Bundles what ships: `index.js`, and beside it what is loaded when it is first called. The platform's core stays outside, as Zapier brings it along.
 * A map lies beside each file, by which a place in a log is found in the source.
 *
 * @param folder where it goes, seen from the root of the repository; what was there before is removed
 * @param entryPoint the module to bundle
 */
export async function bundle(folder = 'dist', entryPoint = 'index.ts'): Promise<void> {
  const outdir = resolve(root, folder);
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [{ in: entryPoint, out: 'index' }],
    outdir,
    bundle: true,
    splitting: true,
    plugins: [loadLater, withoutEvidence],
    platform: 'node',
    target: 'node22',
    format: 'esm',
    external: ['zapier-platform-core'],
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  if (Object.keys(metafile.inputs).some((file) => file.startsWith('node_modules/zod/'))) {
    appendFileSync(resolve(outdir, 'index.js'), notice());
  }
}

if (import.meta.main) {
  await bundle();
}
