import type { Change } from './change.ts';
import { changesBetween } from './changes.ts';
import { type Frozen, textOf } from './frozen.ts';
import { compareVersions, nextVersion, sizeOf } from './versions.ts';

/** What a definition is, seen from the last release. */
export interface Assessment {
  /** Everything the version depends on, the largest first. */
  readonly changes: readonly Change[];
  /** Whether nothing that Zaps rely on is different. */
  readonly isSame: boolean;
  /** The lowest version that it may have: where it is the same, that of the release. */
  readonly needed: string;
  /** Whether its version is at least that. */
  readonly isEnough: boolean;
}

/**
 * Says what changed since a release, and which version that needs.
 *
 * @throws Error where one of the versions is not that of a release
 */
export function assess(release: Frozen, current: Frozen): Assessment {
  const changes = changesBetween(release, current);
  const isSame = textOf(release) === textOf({ ...current, version: release.version });
  const needed = isSame ? release.version : nextVersion(release.version, sizeOf(changes));
  return {
    changes: [...changes.filter(({ size }) => size === 'major'), ...changes.filter(({ size }) => size !== 'major')],
    isSame,
    needed,
    isEnough: compareVersions(current.version, needed) >= 0,
  };
}

/** One sentence where the version is too low, followed by what asks for a higher one; nothing where it is not. */
export function versionProblems(release: Frozen, current: Frozen): string[] {
  const { changes, needed, isEnough } = assess(release, current);
  if (isEnough) {
    return [];
  }
  const asking = changes.filter(({ size }) => size === sizeOf(changes));
  return [
    `The version is ${current.version}, but what changed since ${release.version} needs at least ${needed}. Write it into package.json.`,
    ...asking.map(({ sentence }) => sentence),
  ];
}
