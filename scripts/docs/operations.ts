import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from '../apps.ts';
import { table } from './markdown.ts';

const START = '<!-- operations:start -->';
const END = '<!-- operations:end -->';

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

/** The README of an app with its table of operations generated from the definition. */
export async function readmeWithOperations({ folder, entry }: Pick<App, 'folder' | 'entry'>): Promise<string> {
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  const { default: definition }: { default: Definition } = await import(pathToFileURL(join(folder, entry)).href);
  const before = readme.slice(0, readme.indexOf(START) + START.length);
  return `${before}\n\n${operationTables(definition)}\n\n${readme.slice(readme.indexOf(END))}`;
}

/** All operations that users see, by kind. */
function operationTables({ triggers = {}, creates = {}, searches = {}, searchOrCreates = {} }: Definition): string {
  const isHook = ({ operation }: Operation): boolean => operation?.type === 'hook';
  return [
    section('Instant triggers', Object.values(triggers).filter(isHook)),
    section(
      'Polling triggers',
      Object.values(triggers).filter((trigger) => !isHook(trigger)),
    ),
    section('Actions', Object.values(creates)),
    section('Searches', Object.values(searches)),
    section('Find or create', Object.values(searchOrCreates)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function section(title: string, operations: readonly Operation[]): string {
  const visible = operations.filter(({ display }) => display.hidden !== true);
  if (visible.length === 0) {
    return '';
  }
  return `**${title}** (${visible.length})\n\n${table(
    ['', '', 'key'],
    visible.map(({ key, display }) => [display.label ?? '', display.description ?? '', `\`${key}\``]),
  )}`;
}
