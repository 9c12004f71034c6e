import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from '../apps.ts';
import { table } from './markdown.ts';
import { withPart } from './markers.ts';

/** An app, as far as its definition is asked for. */
type Described = Pick<App, 'name' | 'folder' | 'entry'>;

/** An operation as its users see it. */
export interface Operation {
  readonly key: string;
  readonly display: { readonly label?: string; readonly description?: string; readonly hidden?: boolean };
  readonly operation?: object;
}

type Group = Readonly<Record<string, Operation>> | undefined;

/** What a definition offers, by kind. */
export interface Definition {
  readonly triggers?: Group;
  readonly creates?: Group;
  readonly searches?: Group;
  readonly searchOrCreates?: Group;
}

/**
 * A README with the operations of some apps generated from their definitions, each folded into one line.
 *
 * @param folder the README's
 * @param apps those it has marks for
 */
export async function readmeWithOperations(folder: string, apps: readonly Described[]): Promise<string> {
  let readme = await readFile(join(folder, 'README.md'), 'utf8');
  for (const app of apps) {
    const { default: definition }: { default: Definition } = await import(pathToFileURL(join(app.folder, app.entry)).href);
    readme = withPart(readme, `operations of ${app.name}`, folded(definition));
  }
  return readme;
}

/** The kinds of operations, in the order in which pages show them. */
const kinds = ['instant', 'polling', 'actions', 'searches', 'findOrCreate'] as const;

/** A kind of operations. */
export type Kind = (typeof kinds)[number];

/** Where the operations of each kind stand in a definition. */
export const groupOf = {
  instant: 'triggers',
  polling: 'triggers',
  actions: 'creates',
  searches: 'searches',
  findOrCreate: 'searchOrCreates',
} as const satisfies Readonly<Record<Kind, keyof Definition>>;

/** How pages call each kind. */
export const titles: Readonly<Record<Kind, string>> = {
  instant: 'Instant triggers',
  polling: 'Polling triggers',
  actions: 'Actions',
  searches: 'Searches',
  findOrCreate: 'Find or create',
};

/** All operations that users see, by kind; no kind without any. */
export function visibleOperations(definition: Definition): { readonly kind: Kind; readonly operations: readonly Operation[] }[] {
  return kinds.map((kind) => ({ kind, operations: operationsOf(definition, kind) })).filter(({ operations }) => operations.length > 0);
}

function operationsOf(definition: Definition, kind: Kind): Operation[] {
  const isHook = ({ operation = {} }: Operation): boolean => 'type' in operation && operation.type === 'hook';
  const isOfKind = (operation: Operation): boolean => groupOf[kind] !== 'triggers' || isHook(operation) === (kind === 'instant');
  return Object.values(definition[groupOf[kind]] ?? {}).filter((operation) => operation.display.hidden !== true && isOfKind(operation));
}

function folded(definition: Definition): string {
  const visible = visibleOperations(definition);
  const counts = visible.map(({ kind, operations }) => `${titles[kind]} (${operations.length})`);
  const sections = visible.map(({ kind, operations }) => section(titles[kind], operations));
  return [`<details>\n<summary>${counts.join(', ')}</summary>`, ...sections, '</details>'].join('\n\n');
}

function section(title: string, operations: readonly Operation[]): string {
  return `**${title}**\n\n${table(
    ['', '', 'key'],
    operations.map(({ key, display }) => [display.label ?? '', display.description ?? '', `\`${key}\``]),
  )}`;
}
