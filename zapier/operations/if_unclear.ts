import { choice } from '../inputs/choice.ts';
import type { Input } from '../inputs/input.ts';
import type { Occasion } from './failures.ts';

/** What becomes of a step where a write may have been done, and nothing shows whether it was. */
export type IfUnclear = 'stop' | 'try_again';

/**
 * Asks what is to become of the step.
 *
 * @param service its name, as users know it
 */
export function ifUnclearInputOf(service: string, preset: IfUnclear) {
  return {
    key: 'if_unclear',
    label: 'If the Outcome Is Unclear',
    required: false,
    default: preset,
    choices: { stop: 'Stop (no alert)', try_again: 'Try Again (may happen twice)' },
    helpText: `Counts when the answer of ${service} is lost and nothing shows whether the work was done.`,
  } as const;
}

/**
 * Reads the answer.
 *
 * @returns when the step runs, for `performing`; it throws an `InputFailure` for any other word
 */
export function chosenOccasionOf(declared: ReturnType<typeof ifUnclearInputOf>): (input: Input) => Occasion {
  return (input) => (choice(input, declared) === 'stop' ? 'running' : 'running at least once');
}
