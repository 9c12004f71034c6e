import type { Change } from './change.ts';
import type { Frozen } from './frozen.ts';
import { connectionChanges } from './rules/connection.ts';
import { inputChanges } from './rules/inputs.ts';
import { operationChanges } from './rules/operations.ts';
import { outputChanges } from './rules/outputs.ts';
import { searchOrCreateChanges } from './rules/search_or_creates.ts';
import { storedChanges } from './rules/stored.ts';

/** Each compares two definitions in one respect. */
const rules: readonly ((before: Frozen, after: Frozen) => Change[])[] = [
  connectionChanges,
  operationChanges,
  searchOrCreateChanges,
  inputChanges,
  outputChanges,
  storedChanges,
];

/**
 * What changed since a release, as far as the version number depends on it.
 *
 * @param before the release
 */
export function changesBetween(before: Frozen, after: Frozen): Change[] {
  return rules.flatMap((rule) => rule(before, after));
}
