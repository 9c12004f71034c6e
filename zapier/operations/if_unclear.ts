import { choice } from '../inputs/choice.ts';
import type { Input } from '../inputs/input.ts';
import type { Occasion } from './failures.ts';

/** What becomes of a step where a write may have been done, and nothing shows whether it was. */
export type IfUnclear = 'stop' | 'try_again';

/**
 * The input that asks the users of one service about it, and the function that reads the answer.
 *
 * @param service its name, as users know it
 */
export function ifUnclearOf(service: string) {
  /** Asks what is to become of the step. */
  const ifUnclearInput = (preset: IfUnclear) =>
    ({
      key: 'if_unclear',
      label: 'If the Outcome Is Unclear',
      required: false,
      default: preset,
      choices: { stop: 'Stop (no alert)', try_again: 'Try Again (may happen twice)' },
      helpText: `What to do if ${service} does not answer and it is unknown whether the step worked.`,
    }) as const;
  return {
    ifUnclearInput,
    /**
     * Reads the answer: when the step runs, for `performing`.
     *
     * @throws InputFailure for any other word, when it is read
     */
    chosenOccasion:
      (preset: IfUnclear) =>
      (input: Input): Occasion =>
        choice(input, ifUnclearInput(preset)) === 'stop' ? 'running' : 'running at least once',
  };
}
