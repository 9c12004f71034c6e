import type { PlainInputField } from 'zapier-platform-core';
import { type Input, InputFailure, yes, yesOrNoChoices } from '../inputs/input.ts';

/** Says before anything is filled in what cannot be brought back. */
export function lossNotice(whatIsLost: string): PlainInputField {
  return { key: 'loss_notice', type: 'copy', helpText: `**This cannot be undone.** ${whatIsLost}` };
}

/** The question that must be answered with yes before anything is destroyed; the label is the answer. */
export function confirmInput(label: string): PlainInputField {
  return { key: 'confirm', label, choices: yesOrNoChoices, required: true };
}

/**
 * Makes sure that the user said yes; to be called before anything else.
 *
 * @param label the label of the input
 * @throws InputFailure where the answer is not yes
 */
export function requireConfirmed(input: Input, label: string): void {
  if (!yes(input.confirm, label)) {
    throw new InputFailure(`Nothing was done. To go ahead, set “${label}” to yes.`);
  }
}
