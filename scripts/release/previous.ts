import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { type App, root } from '../apps.ts';
import { type Frozen, frozenFileOf, frozenIn } from './frozen.ts';

/**
 * Reads the frozen definition of the release before the commit that is checked out, from the nearest tag before it.
 *
 * @param repository the folder of the repository
 * @returns null where there was no release before, or none of this app
 */
export function previousRelease(app: Pick<App, 'folder'>, repository = root): Frozen | null {
  const tag = git(repository, 'describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD^');
  const text = tag === null ? null : git(repository, 'show', `${tag.trim()}:${relative(repository, frozenFileOf(app))}`);
  return text === null ? null : frozenIn(text);
}

/** What git printed; null where it fails, such as for a commit without one before it. */
function git(folder: string, ...args: string[]): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? stdout : null;
}
