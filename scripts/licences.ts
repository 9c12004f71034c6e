import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const PACKAGE = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const TEXT = /^(licen[cs]e|copying|notice)\b/i;

/**
 * The licences of the packages whose code is in a bundle, as their licences ask for.
 *
 * @param metafile of esbuild, with paths seen from the root
 * @param root of the repository
 * @returns by file of the bundle, as the metafile names it, a comment to stand at its end, so that no place in the maps moves; each text stands once
 * @throws Error where a package brings no text
 */
export function licenceNotices({ outputs }: Metafile, root: string): ReadonlyMap<string, string> {
  const seen = new Set<string>();
  const notices = new Map<string, string>();
  for (const [file, { inputs }] of Object.entries(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const [folder = '', name = ''] = PACKAGE.exec(input) ?? [];
      if (name !== '' && bytesInOutput > 0 && !seen.has(name)) {
        seen.add(name);
        notices.set(file, `${notices.get(file) ?? ''}/*! Contains parts of ${name}:\n${textsIn(join(root, folder), name)}*/\n`);
      }
    }
  }
  return notices;
}

function textsIn(folder: string, name: string): string {
  const texts = readdirSync(folder).filter((file) => TEXT.test(file));
  if (texts.length === 0) {
    throw new Error(`${name} is bundled, but its package brings no licence text.`);
  }
  return texts.map((file) => `${readFileSync(join(folder, file), 'utf8').replaceAll('*/', '* /').trim()}\n`).join('\n');
}
