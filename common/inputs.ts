import type { PlainInputField } from 'zapier-platform-core';

/*
 * Inputs that several operations share. A dropdown's hidden trigger delivers `id` and `label`, so that a user sees names with ids.
 */

/** A choice of several lists. */
export function listsInput(key: string, label: string, helpText: string): PlainInputField {
  return { key, label, helpText, list: true, required: false, dynamic: 'all_lists.id.label' };
}

/** The lists an event must speak of to start the Zap. */
export const listFilterInput = listsInput('lists', 'Lists', 'Only for these lists. Leave empty for all.');

/** Who is meant. */
export const subscriberInput: PlainInputField = {
  key: 'subscriber',
  label: 'Subscriber',
  required: true,
  helpText: 'E-mail address, or the subscriber ID from an earlier step.',
};

/** The address of somebody new. */
export const emailInput: PlainInputField = { key: 'email', label: 'Email', required: true };

/** What protects people from being added without their consent. */
export const consentNotice: PlainInputField = {
  key: 'consent_notice',
  type: 'copy',
  helpText:
    'This adds the person at once, without opt-in or confirmation e-mail. Use it only for people whose consent you already have; for new leads use **Opt In Subscriber**.',
};
