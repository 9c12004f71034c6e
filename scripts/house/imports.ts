import { readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';

/** One import, of values or of types. */
export interface Import {
  /** The file that imports, from the root on, such as `common/inputs.ts`. */
  readonly from: string;
  /** The file that is imported, from the root on; a package as `npm:zod`, a part of Node as `node:fs`. */
  readonly to: string;
}

/** The formatter puts each statement at the beginning of a line; `import()` of a value or of a type may stand anywhere. */
const IMPORTS = /^(?:import|export)\s[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|(?<!\w)import\(\s*['"]([^'"]+)['"]/gm;

/** What programs write and what is installed; neither is source. */
const NO_SOURCE = /^(?:copernica\/)?(?:build|dist|coverage|reports)$|(?:^|\/)(?:node_modules|\.[^/]+)$/;

/**
 * The imports in the text of one file.
 *
 * @param file its path from the root on, from which relative imports are resolved; nothing is read there
 * @param text the source
 */
export function importsOf(file: string, text: string): Import[] {
  return Array.from(text.matchAll(IMPORTS), ([, from, bare, dynamic]) => ({ from: file, to: resolved(file, from ?? bare ?? dynamic ?? '') }));
}

function resolved(file: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    return posix.join(posix.dirname(file), specifier);
  }
  return specifier.startsWith('node:') ? specifier : `npm:${specifier}`;
}

/** The source files in a folder and below, as paths from the root on. */
export function sourceFiles(root: string, folder = ''): string[] {
  return readdirSync(resolve(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      return NO_SOURCE.test(path) ? [] : sourceFiles(root, path);
    }
    return path.endsWith('.ts') ? [path] : [];
  });
}

/** All imports of all source files below the root. */
export function readImports(root: string): Import[] {
  return sourceFiles(root).flatMap((file) => importsOf(file, readFileSync(resolve(root, file), 'utf8')));
}
