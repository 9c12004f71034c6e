import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What a function of the catalogue is based on, as the formatter writes it. Only pages and the contract checker read it. */
const EVIDENCE = /^ {2}(assumed|sources): \[(?:.*|[\s\S]*?\n {2})\],$/gm;

/** A plugin for esbuild that leaves the evidence out of what ships. A test looks whether any of it is left in the bundle. */
export const withoutEvidence: Plugin = {
  name: 'without-evidence',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mailingwork[\\/]functions[\\/]\w+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(EVIDENCE, '  $1: [],'),
      loader: 'ts',
    }));
  },
};
