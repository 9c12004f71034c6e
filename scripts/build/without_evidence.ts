import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What a function of the catalogue is based on, as the formatter writes it. Only pages and the contract checker read it. */
const EVIDENCE = /^ {2}(assumed|sources): \[(?:.*|[\s\S]*?\n {2})\],$/gm;

/** A plugin for esbuild that leaves the evidence out of what ships, but not its lines, to which the maps lead. A test looks whether any of it is left. */
export const withoutEvidence: Plugin = {
  name: 'without-evidence',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mailingwork[\\/]functions[\\/].+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(EVIDENCE, (written, key) => `  ${key}: [],${'\n'.repeat(written.split('\n').length - 1)}`),
      loader: 'ts',
    }));
  },
};
