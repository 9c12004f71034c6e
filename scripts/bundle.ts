import { resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles what ships into one file; the platform's core stays outside, as Zapier brings it along.
 *
 * @param outfile where it goes; relative paths are seen from the root of the repository
 * @param entryPoint the module to bundle
 * @param sourceMap whether to write `<outfile>.map` too, by which a place in a log is found in the source
 */
export async function bundle(outfile = 'dist/index.js', entryPoint = 'index.ts', sourceMap = false): Promise<void> {
  await build({
    absWorkingDir: resolve(import.meta.dirname, '..'),
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    external: ['zapier-platform-core'],
    minify: true,
    sourcemap: sourceMap ? 'external' : false,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

if (import.meta.main) {
  await bundle();
}
