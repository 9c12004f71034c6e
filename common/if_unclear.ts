import { choice } from '../zapier/inputs/choice.ts';
import type { Input } from '../zapier/inputs/input.ts';
import type { Occasion } from '../zapier/operations/failures.ts';

/** What becomes of a step where a write may have been done, and nothing shows whether it was. */
export type IfUnclear = 'stop' | 'try_again';

/**
 * The actions whose user decides that, and what counts where nothing was chosen. What is created twice can be deleted, and a lead that is lost
 * cannot be found; an e-mail that is sent twice cannot be called back.
 */
export const ifUnclear = {
  create_subscriber: 'try_again',
  create_or_update_subscriber: 'try_again',
  import_subscribers: 'try_again',
  create_list: 'try_again',
  create_field: 'try_again',
  create_mailing: 'try_again',
  send_campaign_email: 'stop',
  call_function: 'stop',
} as const satisfies Record<string, IfUnclear>;

/** Asks what is to become of the step. */
export function ifUnclearInput(preset: IfUnclear) {
  return {
    key: 'if_unclear',
    label: 'If the Outcome Is Unclear',
    required: false,
    default: preset,
    choices: { stop: 'Stop (no alert)', try_again: 'Try Again (may happen twice)' },
    helpText: 'Counts when the answer of MAILINGWORK is lost and nothing shows whether the work was done.',
  } as const;
}

/**
 * Reads the answer.
 *
 * @returns when the step runs, for `performing`; it throws an `InputFailure` for any other word
 */
export function asChosen(preset: IfUnclear): (input: Input) => Occasion {
  const declared = ifUnclearInput(preset);
  return (input) => (choice(input, declared) === 'stop' ? 'running' : 'running at least once');
}
