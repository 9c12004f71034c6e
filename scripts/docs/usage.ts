import { readdirSync, readFileSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../apps.ts';
import type { AppFacts } from './facts/facts.ts';

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
const dropUnusedDeclarations = ({ app, declaration }: AppFacts): Plugin => ({
  name: 'drop unused declarations',
  setup(bundler) {
    const built = new RegExp(`(?<= )(?=(?:${declaration.builders.join('|')})\\()`, 'g');
    const declared = new RegExp(`(?<= = )(${declaration.by}\\(\\{\n[\\s\\S]*?\n\\}\\));`, 'g');
    const api = resolve(app.folder, app.catalogue, '..') + sep;
    bundler.onLoad({ filter: /\.ts$/ }, ({ path }) =>
      path.startsWith(api)
        ? {
            loader: 'ts',
            contents: readFileSync(path, 'utf8')
              .replaceAll(built, '/* @__PURE__ */ ')
              // A call whose values are spread has side effects for the bundler, so a function without any is put around it.
              .replaceAll(declared, '/* @__PURE__ */ (() => $1)();'),
          }
        : undefined,
    );
  },
});

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
export async function usages(facts: AppFacts): Promise<Usage[]> {
  const { folder: appFolder } = facts.app;
  const out = resolve(appFolder, 'dist');
  const entryPoints = ['authentication.ts', ...folders.flatMap((folder) => filesIn(appFolder, folder))].map((file) => resolve(appFolder, file));
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: out,
    outbase: appFolder,
    plugins: [dropUnusedDeclarations(facts), leaveOutLoginCheck],
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
    functions: Array.from(text.matchAll(facts.declaration.pattern), ([, ...words]) => words.join(' ')),
  }));
}

function filesIn(appFolder: string, folder: string): string[] {
  return readdirSync(resolve(appFolder, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`)
    .sort();
}
