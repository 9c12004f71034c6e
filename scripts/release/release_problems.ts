import type { App } from '../apps.ts';
import { versionProblems } from './assess.ts';
import { changelogOf, changelogProblems } from './changelog.ts';
import { currentDefinition } from './current.ts';
import { lastRelease } from './frozen.ts';

/**
 * What keeps an app, as it is, from being uploaded under its version: a version too low for what changed since the last release, or no entry in the
 * changelog. Before the first release, any version will do.
 *
 * @returns sentences for a maintainer; none where it can be uploaded
 * @throws Error where the definition, the golden files or the changelog cannot be read
 */
export async function releaseProblems(app: App): Promise<string[]> {
  const release = lastRelease(app);
  const current = await currentDefinition(app);
  return [...(release === null ? [] : versionProblems(release, current)), ...changelogProblems(changelogOf(app), current.version)];
}
