import type { AnyFunctionDefinition } from '../../webservice/catalogue/define.ts';
import type { Found } from './mailingwork/found.ts';
import type { Notes } from './mailingwork/writer.ts';
import type { Observer } from './observer.ts';
import type { Learnt, Verdict } from './report.ts';

/** What a probe has at hand: the account, and everything seen before. */
export interface World {
  readonly observer: Observer;
  readonly found: Found;
  /** What the write steps saw. */
  readonly notes: Notes;
  readonly verdictOf: (definition: AnyFunctionDefinition) => Verdict;
}

/** What a probe learnt. */
export type Finding = Omit<Learnt, 'sentence'>;

/** A way to find out about one assumed sentence of the catalogue. */
export interface Probe {
  readonly of: AnyFunctionDefinition;
  /** How the sentence begins. */
  readonly about: string;
  readonly ask: (world: World) => Finding | Promise<Finding>;
}

export const confirmed = (what = ''): Finding => ({ outcome: 'confirmed', what });
export const refuted = (what: string): Finding => ({ outcome: 'refuted', what });
export const answered = (what: string): Finding => ({ outcome: 'answered', what });
export const untouched = (what = ''): Finding => ({ outcome: 'not touched', what });

/** Judges by something that was seen or not; undefined where nobody looked. */
export function byWhatWasSeen(seen: boolean | undefined, otherwise: string): Finding {
  if (seen === undefined) {
    return untouched();
  }
  return seen ? confirmed() : refuted(otherwise);
}

/** The assumption is what the contract says, so the comparison with the contract has judged it. */
export function byContract({ verdictOf }: World, definition: AnyFunctionDefinition): Finding {
  const verdict = verdictOf(definition);
  return verdict === 'agrees' || verdict === 'differs' ? byWhatWasSeen(verdict === 'agrees', 'the answer differs, see above') : untouched();
}
