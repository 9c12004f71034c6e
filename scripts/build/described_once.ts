import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import type { App } from '../apps.ts';

const OPERATIONS = ['triggers', 'searches', 'creates'];
/** Where the definition of an operation begins; what stands before it may be used by its functions. */
const DEFINITION = 'export default ';
/**
 * What only describes an operation, as the formatter writes it: its noun, its display, the sample, and outputs that are written out. A member goes on in the lines that are
 * indented deeper, up to a bracket that ends it.
 */
const DESCRIPTION = [memberAt(2, 'noun|display|label|description'), memberAt(4, 'sample'), /^ {4}outputFields: \[\n(?: {6}\{ key: .*\},\n)+ {4}\],\n/gm];

function memberAt(indent: number, names: string): RegExp {
  return new RegExp(`^ {${indent}}(?:${names}):.*\\n(?: {${indent + 1}}.*\\n)*(?: {${indent}}[}\\]].*\\n)?`, 'gm');
}

/**
 * A plugin for esbuild that leaves out of the code of operations what describes them: `index.js` has it already (load_later.ts). Lines stay where they are, because the maps lead
 * to them.
 */
export function describedOnce({ folder }: Pick<App, 'folder'>): Plugin {
  const folders = OPERATIONS.map((operations) => join(folder, operations));
  return {
    name: 'described-once',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) =>
        folders.includes(dirname(path)) ? { contents: withoutDescription(await readFile(path, 'utf8')), loader: 'ts' } : undefined,
      );
    },
  };
}

function withoutDescription(source: string): string {
  const start = source.indexOf(DEFINITION);
  const definition = DESCRIPTION.reduce(
    (rest, part) => rest.replaceAll(part, (described) => '\n'.repeat(described.split('\n').length - 1)),
    source.slice(start),
  );
  return source.slice(0, start) + definition;
}
