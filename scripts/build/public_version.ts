import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import type { App } from '../apps.ts';

/*
 * The version for Zapier's public listing shows the operations that were chosen for it, and hides all others. Nothing is removed, so Zaps that have a
 * hidden operation keep working.
 */

const ENTRY = 'public-entry';

/** What the public version needs to know of an operation. */
export interface Described {
  readonly key?: string;
  readonly display?: object;
  readonly operation?: { readonly inputFields?: readonly unknown[] };
}

type Group = Readonly<Record<string, { readonly key: string }>>;

/** The searches that create what they do not find, of a definition. */
export interface Pairs {
  readonly searchOrCreates?: Readonly<Record<string, { readonly key: string; readonly search: string; readonly create: string }>>;
}

/** What it needs to know of a definition. */
interface Definition extends Pairs {
  readonly triggers?: Group;
  readonly creates?: Group;
  readonly searches?: Group;
}

/** The keys of those that the public version hides, because one half is hidden. */
export function hiddenPairs({ searchOrCreates = {} }: Pairs, visible: readonly string[]): string[] {
  return Object.values(searchOrCreates)
    .filter(({ search, create }) => !(visible.includes(search) && visible.includes(create)))
    .map(({ key }) => key);
}

/**
 * Describes operations as the public version has them.
 *
 * @param visible the keys of the operations that it shows
 * @returns describes one operation: hidden where it was not chosen, and without buttons that would add a hidden search to a Zap
 */
export function asInPublicVersion(visible: readonly string[]): (operation: Described) => Described {
  return (operation) => {
    const shown = visible.includes(String(operation.key)) ? operation : { ...operation, display: { ...operation.display, hidden: true } };
    const fields = shown.operation?.inputFields;
    return fields === undefined
      ? shown
      : { ...shown, operation: { ...shown.operation, inputFields: fields.map((field) => withoutHiddenSearch(field, visible)) } };
  };
}

function withoutHiddenSearch(field: unknown, visible: readonly string[]): unknown {
  if (typeof field !== 'object' || field === null || !('search' in field)) {
    return field;
  }
  const { search, ...rest } = field;
  return visible.includes(String(search).split('.')[0] ?? '') ? field : rest;
}

/**
 * A plugin for esbuild that puts a module before the entry, which hides each find-or-create that has a hidden half. It runs the app's definition.
 *
 * @returns a plugin with which the build fails where an operation that was chosen does not exist
 */
export function publicEntry({ folder, entry, visibleInPublicVersion: visible }: Pick<App, 'folder' | 'entry' | 'visibleInPublicVersion'>): Plugin {
  return {
    name: 'public-entry',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'entry-point' ? { path, namespace: ENTRY } : undefined));
      onLoad({ filter: /./, namespace: ENTRY }, async () => {
        const { default: definition }: { default: Definition } = await import(pathToFileURL(join(folder, entry)).href);
        const known = [definition.triggers, definition.creates, definition.searches].flatMap((group) => Object.keys(group ?? {}));
        return {
          errors: visible.filter((key) => !known.includes(key)).map((key) => ({ text: `There is no operation ${key} to show.` })),
          contents: `import app from './${entry}';\n${hiddenPairs(definition, visible)
            .map((key) => `app.searchOrCreates.${key}.display.hidden = true;\n`)
            .join('')}export default app;\n`,
          resolveDir: folder,
        };
      });
    },
  };
}
