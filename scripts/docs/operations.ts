import { readFile } from 'node:fs/promises';
import App from '../../index.ts';
import { table } from './markdown.ts';

const START = '<!-- operations:start -->';
const END = '<!-- operations:end -->';

interface Operation {
  readonly key: string;
  readonly display: { readonly label?: string; readonly description?: string; readonly hidden?: boolean };
}

/** The README with its table of operations generated from the definition. */
export async function readmeWithOperations(): Promise<string> {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const before = readme.slice(0, readme.indexOf(START) + START.length);
  return `${before}\n\n${operationTables()}\n\n${readme.slice(readme.indexOf(END))}`;
}

/** All operations that users see, by kind. */
function operationTables(): string {
  const hooks = Object.values(App.triggers ?? {}).filter(({ operation }) => operation.type === 'hook');
  const polls = Object.values(App.triggers ?? {}).filter(({ operation }) => operation.type !== 'hook');
  return [
    section('Instant triggers', hooks),
    section('Polling triggers', polls),
    section('Actions', Object.values(App.creates ?? {})),
    section('Searches', Object.values(App.searches ?? {})),
    section('Find or create', Object.values(App.searchOrCreates ?? {})),
  ].join('\n\n');
}

function section(title: string, operations: readonly Operation[]): string {
  const visible = operations.filter(({ display }) => display.hidden !== true);
  return `**${title}** (${visible.length})\n\n${table(
    ['', '', 'key'],
    visible.map(({ key, display }) => [display.label ?? '', display.description ?? '', `\`${key}\``]),
  )}`;
}
