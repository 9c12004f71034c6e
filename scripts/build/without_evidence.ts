import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import type { App } from '../apps.ts';

const TEXT = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`;

/**
 * What a function of the catalogue is based on, and what it delivers where nothing reads it, as the formatter writes it: lists of texts and names, or
 * one text. Only pages and the contract checker read it.
 */
const EVIDENCE = new RegExp(String.raw`(?<=[\s{])(?:(assumed|sources): \[(?:${TEXT}|[^\]'"])*\]|(delivers):\s+(?:${TEXT}))`, 'g');

/** A plugin for esbuild that leaves the evidence out of what ships, but not its lines, to which the maps lead. A test looks whether any of it is left. */
export function withoutEvidence({ folder, catalogue }: Pick<App, 'folder' | 'catalogue'>): Plugin {
  const inCatalogue = join(folder, catalogue) + sep;
  return {
    name: 'without-evidence',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) =>
        path.startsWith(inCatalogue)
          ? {
              contents: (await readFile(path, 'utf8')).replaceAll(EVIDENCE, without),
              loader: 'ts',
            }
          : undefined,
      );
    },
  };
}

function without(written: string, list: string | undefined, text: string | undefined): string {
  const left = list === undefined ? `${text}: ''` : `${list}: []`;
  return left + '\n'.repeat(written.split('\n').length - 1);
}
