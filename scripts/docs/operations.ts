import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from '../apps.ts';
import { table } from './markdown.ts';

const startOf = ({ name }: Described): string => `<!-- operations of ${name}: start -->`;
const endOf = ({ name }: Described): string => `<!-- operations of ${name}: end -->`;

/** An app, as far as its definition is asked for. */
type Described = Pick<App, 'name' | 'folder' | 'entry'>;

interface Operation {
  readonly key: string;
  readonly display: { readonly label?: string; readonly description?: string; readonly hidden?: boolean };
  readonly operation?: { readonly type?: string };
}

type Group = Readonly<Record<string, Operation>> | undefined;

/** What a definition offers, by kind. */
interface Definition {
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
    const before = readme.slice(0, readme.indexOf(startOf(app)) + startOf(app).length);
    readme = `${before}\n\n${folded(definition)}\n\n${readme.slice(readme.indexOf(endOf(app)))}`;
  }
  return readme;
}

/** All operations that users see, by kind. */
function folded({ triggers = {}, creates = {}, searches = {}, searchOrCreates = {} }: Definition): string {
  const isHook = ({ operation }: Operation): boolean => operation?.type === 'hook';
  const kinds = [
    { title: 'Instant triggers', operations: Object.values(triggers).filter(isHook) },
    { title: 'Polling triggers', operations: Object.values(triggers).filter((trigger) => !isHook(trigger)) },
    { title: 'Actions', operations: Object.values(creates) },
    { title: 'Searches', operations: Object.values(searches) },
    { title: 'Find or create', operations: Object.values(searchOrCreates) },
  ]
    .map(({ title, operations }) => ({ title, operations: operations.filter(({ display }) => display.hidden !== true) }))
    .filter(({ operations }) => operations.length > 0);
  const counts = kinds.map(({ title, operations }) => `${title} (${operations.length})`);
  return [`<details>\n<summary>${counts.join(', ')}</summary>`, ...kinds.map(({ title, operations }) => section(title, operations)), '</details>'].join('\n\n');
}

function section(title: string, operations: readonly Operation[]): string {
  return `**${title}**\n\n${table(
    ['', '', 'key'],
    operations.map(({ key, display }) => [display.label ?? '', display.description ?? '', `\`${key}\``]),
  )}`;
}
