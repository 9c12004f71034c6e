import type { PlainInputField } from 'zapier-platform-core';
import type { NewMailing } from '../../mailingwork/mailings/mailing_changes.ts';
import { mailingTypeWords } from '../../mailingwork/names/words.ts';
import { choice } from '../../zapier/inputs/choice.ts';
import { ids, optionalId } from '../../zapier/inputs/ids.ts';
import { type Input, requiredEmail, requiredText, verbatim } from '../../zapier/inputs/input.ts';
import { chosenLists, folderInput, listsInput } from '../inputs.ts';

const { campaign, standard, dialog } = mailingTypeWords;

const templateInput = { key: 'template', label: 'Template', required: false, group: 'content', helpText: 'Its ID in MAILINGWORK, such as 12.' };

const typeInput = {
  key: 'type',
  label: 'Type',
  required: false,
  default: 'campaign',
  choices: { campaign, standard, dialog },
  group: 'recipients',
  helpText: 'Only campaign e-mails can be sent to individual addresses.',
} as const;

/** What an e-mail to create is made of; the groups are those of the form. */
export const newMailingInputs: PlainInputField[] = [
  { key: 'subject', label: 'Subject', required: true, group: 'sender' },
  { key: 'sender_name', label: 'Sender Name', required: true, group: 'sender' },
  { key: 'sender_email', label: 'Sender Email', required: true, group: 'sender' },
  {
    key: 'text',
    label: 'Text',
    type: 'text',
    required: false,
    group: 'content',
    helpText: 'Placeholders such as `{{name}}` or `[name]` stay unchanged.',
  },
  { key: 'html', label: 'HTML', type: 'text', required: false, group: 'content' },
  templateInput,
  typeInput,
  { ...listsInput(chosenLists, 'Not needed for sending to individual addresses.'), group: 'recipients' },
  {
    key: 'target_groups',
    label: 'Target Groups',
    list: true,
    required: false,
    group: 'recipients',
    helpText: 'Their IDs in MAILINGWORK, such as 7.',
  },
  { ...folderInput, group: 'more' },
];

/** The groups of the form. */
export const newMailingGroups = [
  { key: 'sender', label: 'Subject and Sender', emphasize: true },
  { key: 'content', label: 'Content', emphasize: true },
  { key: 'recipients', label: 'Recipients' },
  { key: 'more', label: 'More' },
];

/**
 * The e-mail that a user filled in.
 *
 * @throws InputFailure
 */
export function newMailingIn(input: Input): NewMailing {
  return {
    subject: requiredText(input.subject, 'Subject'),
    senderName: requiredText(input.sender_name, 'Sender Name'),
    senderEmail: requiredEmail(input.sender_email, 'Sender Email'),
    text: verbatim(input.text),
    html: verbatim(input.html),
    templateId: optionalId(input, templateInput),
    type: choice(input, typeInput),
    listIds: ids(input.lists, 'List'),
    targetGroupIds: ids(input.target_groups, 'Target group'),
    folderId: optionalId(input, folderInput),
  };
}
