import type { Change, Size } from './change.ts';

/** The parts of a version that count, the largest first. */
type Parts = readonly [major: number, minor: number, patch: number];

/**
 * Reads a version number.
 *
 * @throws Error where it is not three numbers with dots between them: labels such as `-beta` are for trying out, not for a release
 */
export function partsOf(version: string): Parts {
  const [, major, minor, patch] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(version) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) {
    throw new Error(`${version} is not the version of a release. Write three numbers, such as 1.2.0.`);
  }
  return [Number(major), Number(minor), Number(patch)];
}

/**
 * Below 0, 0 or above 0, as for sorting.
 *
 * @throws Error where one is not the version of a release
 */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** The size of the largest change; a release without any is still a new version. */
export function sizeOf(changes: readonly Change[]): Size {
  const sizes = changes.map(({ size }) => size);
  return (['major', 'minor'] as const).find((size) => sizes.includes(size)) ?? 'patch';
}

/**
 * The lowest version that a release with such changes may have.
 *
 * @param released the version of the last release
 */
export function nextVersion(released: string, size: Size): string {
  const [major, minor, patch] = partsOf(released);
  const next = { major: [major + 1, 0, 0], minor: [major, minor + 1, 0], patch: [major, minor, patch + 1] };
  return next[size].join('.');
}
