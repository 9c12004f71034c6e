/**
 * How large a change is, as Zapier counts: `major` breaks Zaps, so users can only move to it by hand; `minor` adds something; `patch` is all else.
 * Source: docs.zapier.com/integrations/manage/versions.
 */
export type Size = 'major' | 'minor' | 'patch';

/** A difference between two definitions. */
export interface Change {
  readonly size: Size;
  /** For a maintainer: what was changed, and for one that breaks Zaps what to do instead. */
  readonly sentence: string;
}

/** A change that breaks Zaps. */
export const breaks = (sentence: string): Change => ({ size: 'major', sentence });

/** A change that adds something, and leaves Zaps as they are. */
export const adds = (sentence: string): Change => ({ size: 'minor', sentence });

/** A member of two maps. */
export interface Pair<Value> {
  readonly key: string;
  readonly before: Value;
  readonly after: Value;
}

/** The members of two maps by where they are. */
export interface Compared<Value> {
  readonly removed: readonly string[];
  readonly added: readonly (readonly [key: string, value: Value])[];
  readonly kept: readonly Pair<Value>[];
}

/** Compares two maps by their keys. */
export function compared<Value>(before: Readonly<Record<string, Value>>, after: Readonly<Record<string, Value>>): Compared<Value> {
  const known = new Map(Object.entries(after));
  return {
    removed: Object.keys(before).filter((key) => !known.has(key)),
    added: [...known].filter(([key]) => !Object.hasOwn(before, key)),
    kept: Object.entries(before).flatMap(([key, value]) => {
      const other = known.get(key);
      return other === undefined ? [] : [{ key, before: value, after: other }];
    }),
  };
}
