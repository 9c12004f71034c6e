import type { App } from '../apps.ts';
import { assess, versionProblems } from './assess.ts';
import { changelogOf, changelogProblems } from './changelog.ts';
import { currentDefinition } from './current.ts';
import { type Frozen, lastRelease } from './frozen.ts';

/** An app, and what was released of it before. */
export interface Released {
  readonly app: App;
  /** The frozen definition at the tag before; null where there is none. */
  readonly previous: Frozen | null;
}

/**
 * What keeps a tag from becoming a release. A tag names the version of at least one app; another one that did not change may keep its version.
 *
 * @param tag such as `v1.2.0`
 * @returns sentences for a maintainer; none where it can be released
 * @throws Error where something of an app cannot be read
 */
export async function tagProblems(tag: string, released: readonly Released[]): Promise<string[]> {
  const checked = await Promise.all(released.map(checkApp));
  const versions = checked.map(({ version }) => version);
  const problems = checked.flatMap((one) => one.problems.map((problem) => `${one.name}: ${problem}`));
  return versions.includes(tag.replace(/^v/, ''))
    ? problems
    : [`The tag is ${tag}, but the versions are ${[...new Set(versions)].join(' and ')}. Tag the version that a package.json has.`, ...problems];
}

async function checkApp({ app, previous }: Released): Promise<{ readonly name: string; readonly version: string; readonly problems: string[] }> {
  const frozen = lastRelease(app);
  const current = await currentDefinition(app);
  const { version } = current;
  const isFrozen = frozen !== null && frozen.version === version && assess(frozen, current).isSame;
  return {
    name: app.name,
    version,
    problems: [
      ...(isFrozen ? [] : [`The frozen definition is not that of ${version}. Run npm run release -- freeze, and commit what it writes.`]),
      ...(previous === null ? [] : versionProblems(previous, current)),
      ...changelogProblems(changelogOf(app), version),
    ],
  };
}
