import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import type { App } from '../apps.ts';

/** What a function of the catalogue is based on, as the formatter writes it. Only pages and the contract checker read it. */
const EVIDENCE = /^ {2}(assumed|sources): \[(?:.*|[\s\S]*?\n {2})\],$/gm;

/** A plugin for esbuild that leaves the evidence out of what ships, but not its lines, to which the maps lead. A test looks whether any of it is left. */
export function withoutEvidence({ folder, catalogue }: Pick<App, 'folder' | 'catalogue'>): Plugin {
  const inCatalogue = join(folder, catalogue) + sep;
  return {
    name: 'without-evidence',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) =>
        path.startsWith(inCatalogue)
          ? {
              contents: (await readFile(path, 'utf8')).replaceAll(EVIDENCE, (written, key) => `  ${key}: [],${'\n'.repeat(written.split('\n').length - 1)}`),
              loader: 'ts',
            }
          : undefined,
      );
    },
  };
}
