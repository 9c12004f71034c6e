import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metafile, Plugin } from 'esbuild';
import { type App, root } from '../apps.ts';
import type { Described } from './public_version.ts';

/*
 * Lets `index.js` know only what describes the integration (keys, labels, fields, samples), and everything else be loaded when it is first called:
 * one file for each folder of operations, and what they share. Most of an app's share of a cold start is V8 reading its source, and a process
 * usually serves one Zap.
 */

const DESCRIBED = 'described';
const FOLDER = 'folder';
/** It stands in what ships, for every app. */
const later = join(root, 'zapier/operations/later.ts');

/** Options of the plugin. */
export interface LoadLaterOptions {
  /** Modules that every folder of operations brings along, as absolute paths (`sharedModules`). */
  readonly shared?: readonly string[];
  /** Describes an operation as this version has it. */
  readonly shownAs?: (operation: Described) => Described;
}

/** A plugin for esbuild, which needs `splitting`. It runs the modules of the operations to see what describes them. */
export function loadLater(
  { folder, entry }: Pick<App, 'folder' | 'entry'>,
  { shared = [], shownAs = (operation) => operation }: LoadLaterOptions = {},
): Plugin {
  return {
    name: 'load-later',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/(authentication|(triggers|searches|creates)\/\w+)\.ts$/ }, ({ path, importer }) =>
        importer === join(folder, entry) ? { path, namespace: DESCRIBED } : undefined,
      );
      onLoad({ filter: /./, namespace: DESCRIBED }, async ({ path }) => ({ contents: await describedModule(folder, path, shownAs), resolveDir: folder }));
      onResolve({ filter: /^folder:/ }, ({ path }) => ({ path: path.slice(FOLDER.length + 1), namespace: FOLDER }));
      onLoad({ filter: /./, namespace: FOLDER }, ({ path }) => ({ contents: folderModule(folder, path, shared), resolveDir: folder }));
    },
  };
}

/** What describes an operation, with stand-ins for its functions. */
async function describedModule(appFolder: string, path: string, shownAs: (operation: Described) => Described): Promise<string> {
  const { default: module }: { default: Described } = await import(pathToFileURL(join(appFolder, path)).href);
  const folder = basename(dirname(path));
  const whole = folder === '.' ? module : shownAs(module);
  const load =
    folder === '.'
      ? `import(${JSON.stringify(path)}).then((module) => module.default)`
      : `import('${FOLDER}:${folder}').then((folder) => folder.${basename(path, '.ts')})`;
  // A text is read faster than the same thing as JavaScript.
  const description = JSON.stringify(JSON.stringify(whole));
  return `import { later } from ${JSON.stringify(later)};
export default later(JSON.parse(${description}), ${JSON.stringify(functionsIn(whole))}, () => ${load});
`;
}

/** Where the functions in a value are. */
export function functionsIn(value: unknown): string[][] {
  if (typeof value === 'function') {
    return [[]];
  }
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => functionsIn(part).map((path) => [key, ...path])) : [];
}

/** All operations of a folder, each under its key. */
function folderModule(appFolder: string, folder: string, shared: readonly string[]): string {
  const operations = readdirSync(join(appFolder, folder)).filter((file) => /^\w+\.ts$/.test(file));
  return [
    ...shared.map((path) => `import ${JSON.stringify(path)};`),
    ...operations.map((file) => `export { default as ${basename(file, '.ts')} } from './${folder}/${file}';`),
  ].join('\n');
}

/**
 * The modules of ours that several files of a bundle share. esbuild writes one file for each group of files that share something: many small ones, which
 * take more room in a zip, and more time to open, than a few. Where all folders of operations bring along what some of them share, most of them become one.
 *
 * @param metafile of a bundle
 * @returns absolute paths
 */
export function sharedModules({ outputs }: Metafile): string[] {
  return Object.values(outputs)
    .flatMap(({ entryPoint, inputs }) => (entryPoint === undefined ? Object.keys(inputs) : []))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(root, path));
}
