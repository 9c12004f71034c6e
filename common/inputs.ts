import type { PlainInputField } from 'zapier-platform-core';
import { addressIn } from '../webservice/values/addresses.ts';
import { type IdInput, isId, requiredIds } from '../zapier/inputs/ids.ts';
import { type Input, InputFailure, requiredText } from '../zapier/inputs/input.ts';
import { lockOn } from '../zapier/inputs/lock.ts';

/*
 * Inputs that several operations share. A dropdown's hidden trigger delivers `id` and `label`, so that a user sees names with ids.
 */

/** The one list that is meant. */
export const listInput = { key: 'list', label: 'List', required: true, dynamic: 'all_lists.id.label', search: 'find_list.list_id' } satisfies PlainInputField;

/** The lists that an operation is about. */
export const chosenLists: IdInput = { key: 'lists', label: 'Lists' };

/** A choice of several lists. Zapier allows no search for an input that takes several values (check D014). */
export function listsInput({ key, label }: IdInput, helpText: string): PlainInputField {
  return { key, label, dynamic: listInput.dynamic, helpText, list: true, required: false };
}

/**
 * The lists that were chosen there, at least one.
 *
 * @throws InputFailure
 */
export const requiredLists = (input: Input, declared: IdInput) => requiredIds(input, declared, listInput.label);

/** The one subscriber field that is meant. */
export const fieldInput = {
  key: 'field',
  label: 'Subscriber Field',
  required: true,
  dynamic: 'all_fields.id.label',
  search: 'find_field.field_id',
} satisfies PlainInputField;

/** A place in the account's folders. */
export const folderInput = {
  key: 'folder',
  label: 'Folder',
  required: false,
  dynamic: 'all_folders.id.label',
  search: 'find_folder.folder_id',
} satisfies PlainInputField;

/** A choice of opt-in setups; how many, and what for, is the operation's to say. */
export const optInSetupInput = {
  key: 'opt_in_setup',
  label: 'Opt-In Setup',
  dynamic: 'all_opt_in_setups.id.label',
  search: 'find_opt_in_setup.opt_in_setup_id',
} satisfies PlainInputField;

/** A choice of opt-out setups; how many, and what for, is the operation's to say. */
export const optOutSetupInput = {
  key: 'opt_out_setup',
  label: 'Opt-Out Setup',
  dynamic: 'all_opt_out_setups.id.label',
  search: 'find_opt_out_setup.opt_out_setup_id',
} satisfies PlainInputField;

/** What to know before existing subscribers are added to a list. */
export const readdingHelp =
  'Careful: people who unsubscribed from a list may be added again, so make sure you have their consent. Adding may take a while; until then, *Subscribed to List* is empty for that list.';

/** The lists that an event must concern to start the Zap. */
export const listFilterInput = listsInput(chosenLists, 'Only for these lists. Leave empty for all.');

const subscriber = { key: 'subscriber', label: 'Subscriber' };

/**
 * Which subscriber is meant.
 *
 * @param meaning what an address and what an ID mean to the action, in full sentences
 */
export function subscriberInput(meaning: string): PlainInputField {
  return {
    ...subscriber,
    required: true,
    helpText: `An e-mail address such as jane@example.com, or the subscriber ID from an earlier step, such as 6049065. ${meaning}`,
  };
}

/**
 * The address or id that was filled in there.
 *
 * @throws InputFailure for anything else, which might be taken for a subscriber who does not exist
 */
export function requiredSubscriber(input: Input): string {
  const written = requiredText(input.subscriber, subscriber.label);
  const meant = isId(written) ? written : addressIn(written);
  if (meant === null) {
    throw new InputFailure(`“${subscriber.label}” must be one e-mail address such as jane@example.com, or one subscriber ID such as 6049065.`);
  }
  return meant;
}

/** The address of a new subscriber. */
export const emailInput: PlainInputField = { key: 'email', label: 'Email', required: true };

/**
 * Runs that may create a subscriber wait for each other where they are about one address: else both would find no subscriber and both create one. A
 * template can neither trim nor lower the address, so runs that write it differently (letter case, blanks) do not wait: what remains of the risk.
 */
export const subscriberLock = lockOn('subscriber', 'email');

/** Runs that create something with one name wait for each other, so that the second half of a Find or Create finds what another run has made. */
export const nameLock = (kind: 'list' | 'field') => lockOn(kind, 'name');

/** What protects people from being added without their consent. */
export const consentNotice: PlainInputField = {
  key: 'consent_notice',
  type: 'copy',
  helpText: 'This adds people at once, without opt-in or confirmation e-mail. Use it only if you have their consent; for new leads, use **Opt In Subscriber**.',
};
