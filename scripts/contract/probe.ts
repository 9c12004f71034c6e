import { isDeepStrictEqual } from 'node:util';
import type { AnyFunctionDefinition } from '../../webservice/catalogue/define.ts';
import type { Observer } from './observer.ts';
import { type Finding, type Learnt, untouched, type Verdict } from './report.ts';
import type { LearntByFunction } from './vendor.ts';

/** What a probe of any vendor has at hand: the account, and the verdicts so far. */
export interface World {
  readonly observer: Observer;
  readonly verdictOf: (definition: AnyFunctionDefinition) => Verdict;
}

/** A way to find out about one assumed sentence of the catalogue. */
export interface Probe<Known extends World = World> {
  readonly of: AnyFunctionDefinition;
  /** How the sentence begins. */
  readonly about: string;
  readonly ask: (world: Known) => Finding | Promise<Finding>;
}

export const confirmed = (what = ''): Finding => ({ outcome: 'confirmed', what });
export const refuted = (what: string): Finding => ({ outcome: 'refuted', what });
export const answered = (what: string): Finding => ({ outcome: 'answered', what });

/** Judges by something that was seen or not; undefined where it was not looked at. */
export function byWhatWasSeen(seen: boolean | undefined, otherwise: string): Finding {
  if (seen === undefined) {
    return untouched();
  }
  return seen ? confirmed() : refuted(otherwise);
}

/**
 * Tells in which order dates came.
 *
 * @param dates as delivered, in a form that sorts
 */
export function orderOf(dates: readonly string[]): 'oldest first' | 'newest first' | 'in no order' | null {
  const sorted = [...dates].sort();
  if (sorted[0] === sorted.at(-1)) {
    return null;
  }
  if (isDeepStrictEqual(dates, sorted)) {
    return 'oldest first';
  }
  return isDeepStrictEqual(dates, sorted.reverse()) ? 'newest first' : 'in no order';
}

/** The assumption is what the contract says, so the comparison with the contract has judged it. */
export function byContract({ verdictOf }: World, definition: AnyFunctionDefinition): Finding {
  const verdict = verdictOf(definition);
  return verdict === 'agrees' || verdict === 'differs' ? byWhatWasSeen(verdict === 'agrees', 'the answer differs, see above') : untouched();
}

/**
 * Finds out what can be found out, function by function.
 *
 * @param world null where nothing could be seen
 */
export async function askAll<Known extends World>(
  catalogue: readonly AnyFunctionDefinition[],
  probes: readonly Probe<Known>[],
  world: Known | null,
): Promise<LearntByFunction> {
  const learnt = new Map<string, readonly Learnt[]>();
  for (const definition of catalogue) {
    const sentences: Learnt[] = [];
    for (const sentence of definition.assumed) {
      const probe = probes.find(({ of, about }) => of.name === definition.name && sentence.startsWith(about));
      sentences.push({ sentence, ...(world === null || probe === undefined ? untouched() : await probe.ask(world)) });
    }
    learnt.set(definition.name, sentences);
  }
  return learnt;
}
