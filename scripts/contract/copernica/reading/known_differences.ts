import type { Judgement } from '../../report.ts';

/**
 * Where contracts are written for several answers at once, or say in a comment what they read as nothing: keys that only one mail engine delivers, two spellings
 * of one key, and false for a date.
 */
const KNOWN: readonly RegExp[] = [
  /^(id|ID) was missing /,
  /^(data\[\]\.)?removed could not be read: yes or no\b/,
  /^(data\[\]\.)?(description|document|template) was missing /,
  /^(deliveries|unknown)\.unique was missing /,
];

/** A judgement in which such differences are notes. */
export function withoutKnownDifferences(judgement: Judgement): Judgement {
  const isKnown = (difference: string): boolean => KNOWN.some((form) => form.test(difference));
  const differences = judgement.differences.filter((difference) => !isKnown(difference));
  const notes = [...judgement.notes, ...judgement.differences.filter(isKnown)];
  return { ...judgement, differences, notes, verdict: judgement.verdict === 'differs' && differences.length === 0 ? 'agrees' : judgement.verdict };
}
