import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../apps.ts';

/** An entry begins with its version and the date of the release, as keepachangelog.com has it. */
const HEADING = /^## \[(.+?)\](?: - (.*))?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** One version in a changelog. */
export interface Entry {
  readonly version: string;
  /** `YYYY-MM-DD`; empty where there is none. */
  readonly date: string;
  /** What stands below the heading. */
  readonly text: string;
}

/** The entries of a changelog in the form of keepachangelog.com, in their order; the first may be `Unreleased`. */
export function entriesIn(changelog: string): Entry[] {
  const parts = changelog.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const [, version = heading, date = ''] = HEADING.exec(heading) ?? [];
    return { version, date, text: lines.join('\n').trim() };
  });
}

/**
 * Reads the changelog of an app. Each has its own, because `zapier-platform promote` looks for it in the app's folder.
 *
 * @throws Error where there is none
 */
export function changelogOf({ folder }: Pick<App, 'folder'>): Entry[] {
  return entriesIn(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8'));
}

/** What is wrong with the entry of a version, in sentences. */
export function changelogProblems(entries: readonly Entry[], version: string): string[] {
  const entry = entries.find((candidate) => candidate.version === version);
  if (entry === undefined) {
    return [`CHANGELOG.md has no entry for ${version}. Add one: ## [${version}] - and the date.`];
  }
  return [
    ...(DATE.test(entry.date) ? [] : [`CHANGELOG.md has no date for ${version}. Write it behind the version, such as 2026-01-31.`]),
    ...(entry.text === '' ? [`CHANGELOG.md says nothing of ${version}. Say what changed for users.`] : []),
  ];
}
