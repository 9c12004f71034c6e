import { build } from 'esbuild';

/** Bundles what ships into one file; the platform's core stays outside, as Zapier brings it along. */
export async function bundle(outfile = 'dist/index.js'): Promise<void> {
  await build({
    entryPoints: ['index.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    external: ['zapier-platform-core'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

if (import.meta.main) {
  await bundle();
}
