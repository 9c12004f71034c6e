import { createField, updateFieldById } from '../../../../mailingwork/functions/fields.ts';
import { deleteListById, emptyList, updateListById } from '../../../../mailingwork/functions/lists.ts';
import { importRecipients } from '../../../../mailingwork/functions/subscribers/import_recipients.ts';
import { createRecipient, updateRecipient, updateRecipientById } from '../../../../mailingwork/functions/subscribers/recipients.ts';
import { activateWebHook, createWebHook, deleteWebHookById, getWebHooks } from '../../../../mailingwork/functions/webhooks.ts';
import { formOf } from '../../forms.ts';
import { answered, byWhatWasSeen, confirmed, refuted } from '../../probe.ts';
import { type Finding, untouched } from '../../report.ts';
import type { Probe, World } from '../world.ts';

const gone = 'a subscriber of the list was gone afterwards';

/** What can be found out from what the write steps saw. */
export const writeProbes: readonly Probe[] = [
  { of: createWebHook, about: 'The key of the new webhook', ask: ({ notes }) => formOfNote(notes.webhookResult) },
  { of: getWebHooks, about: 'Only the key active is documented', ask: webhookKeys },
  { of: activateWebHook, about: 'The name of the parameter', ask: spellings },
  { of: deleteWebHookById, about: 'The name of the parameter', ask: spellings },
  {
    of: activateWebHook,
    about: 'Activating twice',
    ask: ({ notes }) => byWhatWasSeen(notes.webhookActivatedTwice, 'the second time was refused'),
  },
  {
    of: createRecipient,
    about: 'Several list ids',
    ask: ({ notes }) => byWhatWasSeen(notes.createdInBothLists, 'the subscriber was not in both lists afterwards'),
  },
  { of: createRecipient, about: 'An address that exists', ask: secondSubscriber },
  {
    of: updateRecipientById,
    about: 'Fields that are not sent',
    ask: ({ notes }) => byWhatWasSeen(notes.otherValuesKept, 'the address was gone afterwards'),
  },
  { of: updateRecipient, about: 'Only one project uses this name', ask: shortName },
  { of: importRecipients, about: 'The answer is not shown', ask: ({ notes }) => formOfNote(notes.importResult) },
  { of: importRecipients, about: 'Rows are matched', ask: ({ notes }) => byWhatWasSeen(notes.importKeptIds, 'the second import brought other ids') },
  {
    of: importRecipients,
    about: 'Adding a subscriber',
    ask: ({ notes }) => byWhatWasSeen(notes.importAddedList, 'the subscriber was not in both lists afterwards'),
  },
  { of: emptyList, about: 'The subscribers are taken to stay', ask: ({ notes }) => byWhatWasSeen(notes.emptiedKeptSubscriber, gone) },
  { of: deleteListById, about: 'The subscribers are taken to stay', ask: ({ notes }) => byWhatWasSeen(notes.deletedKeptSubscriber, gone) },
  {
    of: updateListById,
    about: 'Folder and description',
    ask: ({ notes }) => byWhatWasSeen(notes.listDescriptionKept, 'the description was gone afterwards'),
  },
  { of: createField, about: 'The result is read as the id', ask: fieldResult },
  {
    of: updateFieldById,
    about: 'Options that are not sent',
    ask: ({ notes }) => byWhatWasSeen(notes.fieldOptionsKept, 'the description was gone afterwards'),
  },
];

function formOfNote(result: unknown): Finding {
  return result === undefined ? untouched() : answered(formOf(result));
}

function webhookKeys({ notes: { webhookRow, webhookFilter } }: World): Finding {
  if (webhookRow === undefined) {
    return untouched();
  }
  return answered(`${formOf(webhookRow)}${webhookFilter === undefined ? '' : `; the filter app works ${webhookFilter}`}`);
}

function spellings({ notes: { webhookSpellings = [] } }: World): Finding {
  if (webhookSpellings.length === 0) {
    return untouched();
  }
  const right = webhookSpellings.filter(([, works]) => works).map(([spelling]) => spelling);
  return right.length === 0 ? refuted('none of the three alone deletes a webhook') : confirmed(`what works alone: ${right.join(', ')}`);
}

function secondSubscriber({ notes: { idsAfterCreatingTwice: ids } }: World): Finding {
  return byWhatWasSeen(ids === undefined ? undefined : ids > 1, 'there was one subscriber after creating the address twice');
}

function shortName({ notes: { shortNameChanged } }: World): Finding {
  return shortNameChanged === undefined ? untouched() : answered(shortNameChanged ? 'it exists, and changes values' : 'it changed nothing');
}

function fieldResult({ notes: { fieldResult: result } }: World): Finding {
  if (result === undefined) {
    return untouched();
  }
  return /^\d+$/.test(String(result)) ? confirmed(formOf(result)) : answered(formOf(result));
}
