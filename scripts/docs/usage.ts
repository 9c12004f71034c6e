import { readdirSync, readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = resolve(root, 'dist');
const folders = ['triggers', 'searches', 'creates'];

/** A part of the integration: a file at the root or in one of its folders. */
export interface Part {
  /** `triggers`, `searches` or `creates`; empty for a file at the root. */
  readonly folder: string;
  /** Its key, which is its file name. */
  readonly key: string;
}

/** A part, and the functions of the webservice that it can call. */
export interface Usage extends Part {
  readonly functions: readonly string[];
}

/** Marks declarations of functions, and values that are built when first needed, as free of side effects, so that the bundler keeps only those in use. */
const dropUnusedDeclarations: Plugin = {
  name: 'drop unused declarations',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]mailingwork[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll(/(?<= )(?=(?:defineFunction|lazy)\()/g, '/* @__PURE__ */ '),
    }));
  },
};

/** Any call may be followed by one that checks the login. That says nothing about the part that made the call, so the check is left out. */
const leaveOutLoginCheck: Plugin = {
  name: 'leave out the check of the login',
  setup(bundler) {
    bundler.onResolve({ filter: /\/functions\// }, ({ path, importer }) => (importer.endsWith('cut_off.ts') ? { path, external: true } : undefined));
  },
};

/**
 * Finds out which functions of the webservice each part of the integration can call: every operation and the connection is bundled by
 * itself, and the declarations left in its bundle are those that it can reach.
 */
export async function usages(): Promise<Usage[]> {
  const entryPoints = ['authentication.ts', ...folders.flatMap((folder) => filesIn(folder))];
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: out,
    outbase: root,
    plugins: [dropUnusedDeclarations, leaveOutLoginCheck],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles.map(({ path, text }) => ({
    folder: relative(out, resolve(path, '..')),
    key: basename(path, '.js'),
    functions: Array.from(text.matchAll(/ defineFunction\(\{\s*name: "([^"]+)"/g), ([, name]) => name ?? ''),
  }));
}

function filesIn(folder: string): string[] {
  return readdirSync(resolve(root, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`)
    .sort();
}
