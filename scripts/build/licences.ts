import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const PACKAGE = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const TEXT = /^(licen[cs]e|copying|notice)\b/i;

/** The licences of the packages whose code is in a bundle. */
export interface Notice {
  /** The file of the bundle at whose end it stands, so that no place in the maps moves; as the metafile names it. */
  readonly file: string;
  /** One comment: together the texts, which are much alike, take the least room in the zip. */
  readonly text: string;
}

/**
 * Collects the licences of the packages that esbuild took in.
 *
 * @param metafile of esbuild, with paths seen from the root
 * @param root of the repository
 * @returns null where there is no code but ours
 * @throws Error where a package brings no text
 */
export function licenceNotice({ outputs }: Metafile, root: string): Notice | null {
  const folders = new Map<string, string>();
  const files: string[] = [];
  for (const [file, { inputs }] of Object.entries(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const [folder = '', name = ''] = PACKAGE.exec(input) ?? [];
      if (name !== '' && bytesInOutput > 0) {
        folders.set(name, folder);
        files.push(file);
      }
    }
  }
  const texts = Array.from(folders, ([name, folder]) => `Contains parts of ${name}:\n${textsIn(join(root, folder), name)}`);
  return files[0] === undefined ? null : { file: files[0], text: `/*! ${texts.join('\n')}*/\n` };
}

function textsIn(folder: string, name: string): string {
  const texts = readdirSync(folder).filter((file) => TEXT.test(file));
  if (texts.length === 0) {
    throw new Error(`${name} is bundled, but its package brings no licence text.`);
  }
  return texts.map((file) => `${readFileSync(join(folder, file), 'utf8').replaceAll('*/', '* /').trim()}\n`).join('\n');
}
