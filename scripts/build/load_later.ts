import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/*
 * Lets `index.js` know only what describes the integration (keys, labels, fields, samples), and everything else be loaded when it is first called:
 * one file for each folder of operations, and what they share. Most of an app's share of a cold start is V8 reading its source, and a process
 * usually serves one Zap.
 */

const root = resolve(import.meta.dirname, '../..');
const DESCRIBED = 'described';
const FOLDER = 'folder';

/** A plugin for esbuild, which needs `splitting`. It runs the modules of the operations to see what describes them. */
export const loadLater: Plugin = {
  name: 'load-later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/(authentication|(triggers|searches|creates)\/\w+)\.ts$/ }, ({ path, importer }) =>
      importer === join(root, 'index.ts') ? { path, namespace: DESCRIBED } : undefined,
    );
    onLoad({ filter: /./, namespace: DESCRIBED }, async ({ path }) => ({ contents: await describedModule(path), resolveDir: root }));
    onResolve({ filter: /^folder:/ }, ({ path }) => ({ path: path.slice(FOLDER.length + 1), namespace: FOLDER }));
    onLoad({ filter: /./, namespace: FOLDER }, ({ path }) => ({ contents: folderModule(path), resolveDir: root }));
  },
};

/** What describes an operation, with stand-ins for its functions. */
async function describedModule(path: string): Promise<string> {
  const { default: whole }: { default: unknown } = await import(pathToFileURL(resolve(root, path)).href);
  const folder = basename(dirname(path));
  const load =
    folder === '.'
      ? `import(${JSON.stringify(path)}).then((module) => module.default)`
      : `import('${FOLDER}:${folder}').then((folder) => folder.${basename(path, '.ts')})`;
  // A text is read faster than the same thing as JavaScript.
  const description = JSON.stringify(JSON.stringify(whole));
  return `import { later } from './zapier/operations/later.ts';
export default later(JSON.parse(${description}), ${JSON.stringify(functionsIn(whole))}, () => ${load});
`;
}

/** Where the functions in a value are. */
function functionsIn(value: unknown): string[][] {
  if (typeof value === 'function') {
    return [[]];
  }
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => functionsIn(part).map((path) => [key, ...path])) : [];
}

/** All operations of a folder, each under its key. */
function folderModule(folder: string): string {
  return readdirSync(join(root, folder))
    .filter((file) => /^\w+\.ts$/.test(file))
    .map((file) => `export { default as ${basename(file, '.ts')} } from './${folder}/${file}';`)
    .join('\n');
}
