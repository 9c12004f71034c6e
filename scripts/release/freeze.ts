import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { App } from '../apps.ts';
import { versionProblems } from './assess.ts';
import { currentDefinition } from './current.ts';
import { frozenFileOf, lastRelease, textOf } from './frozen.ts';

/** How a definition is frozen. */
export interface FreezeOptions {
  /** Whether the frozen definition was never uploaded, so that no Zap relies on it. */
  readonly isUnreleased: boolean;
}

/**
 * Writes down what Zaps will rely on in the release that is about to be made.
 *
 * @returns the version that was frozen
 * @throws Error where the version is too low for what changed since the last release
 */
export async function freeze(app: Pick<App, 'folder' | 'entry' | 'golden'>, { isUnreleased }: FreezeOptions): Promise<string> {
  const release = isUnreleased ? null : lastRelease(app);
  const current = await currentDefinition(app);
  const problems = release === null ? [] : versionProblems(release, current);
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
  const file = frozenFileOf(app);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, textOf(current));
  return current.version;
}
