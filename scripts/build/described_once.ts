import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import type { App } from '../apps.ts';
import { functionsIn } from './load_later.ts';

const OPERATIONS = ['triggers', 'searches', 'creates'];
/** Where the definition of an operation begins; what stands before it may be used by its functions. */
const DEFINITION = 'export default ';
/** What only describes an operation, by its place, with the indentation that the formatter gives it. */
const DESCRIPTION: readonly (readonly [indent: number, name: string])[] = [
  ...['noun', 'display', 'label', 'description'].map((name) => [2, name] as const),
  ...['sample', 'inputFields', 'outputFields'].map((name) => [4, name] as const),
];

/** An operation, as far as functions may be in it. */
interface Described {
  readonly operation?: Readonly<Record<string, unknown>>;
}

/**
 * A plugin for esbuild that leaves out of the code of operations what describes them and holds no function: `index.js` has it already (load_later.ts). Lines stay where they are,
 * because the maps lead to them. It runs the modules of the operations.
 */
export function describedOnce({ folder }: Pick<App, 'folder'>): Plugin {
  const folders = OPERATIONS.map((operations) => join(folder, operations));
  return {
    name: 'described-once',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) =>
        folders.includes(dirname(path)) ? { contents: await withoutDescription(path), loader: 'ts' } : undefined,
      );
    },
  };
}

async function withoutDescription(path: string): Promise<string> {
  const source = await readFile(path, 'utf8');
  const { default: module }: { default: Described } = await import(pathToFileURL(path).href);
  const start = source.indexOf(DEFINITION);
  const plain = DESCRIPTION.filter(([, name]) => functionsIn(module.operation?.[name]).length === 0);
  const definition = plain.reduce(
    (rest, [indent, name]) => rest.replaceAll(memberAt(indent, name), (described) => '\n'.repeat(described.split('\n').length - 1)),
    source.slice(start),
  );
  return source.slice(0, start) + definition;
}

/** A member goes on in the lines that are indented deeper, up to a bracket that ends it. */
function memberAt(indent: number, name: string): RegExp {
  return new RegExp(`^ {${indent}}${name}:.*\\n(?: {${indent + 1}}.*\\n)*(?: {${indent}}[}\\]].*\\n)?`, 'gm');
}
