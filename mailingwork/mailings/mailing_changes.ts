import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { explainUnknownIds, type Named, requireKnown } from '../../webservice/names/known_ids.ts';
import type { Account } from '../connection/account.ts';
import type { mailingTypes } from '../functions/mailings/email_lookup.ts';
import { activateEmail, createEmail, reactiveEmail } from '../functions/mailings/emails.ts';
import { namedFolder } from '../lists/folders.ts';
import { namedList } from '../lists/lists.ts';
import { listsTable } from '../names/tables.ts';
import { mailingTypeWords, quotableWords } from '../names/words.ts';
import type { KnownMailing } from './mailing_outputs.ts';
import { readMailing, requireMailing } from './mailings.ts';

/** A mailing to create. */
export interface NewMailing {
  readonly type: (typeof mailingTypes)[number];
  readonly subject: string;
  readonly senderName: string;
  readonly senderEmail: string;
  readonly text: string;
  readonly html: string;
  readonly listIds: readonly number[];
  readonly targetGroupIds: readonly number[];
  readonly templateId: number | undefined;
  readonly folderId: number | undefined;
}

/**
 * Creates a mailing and reads it back; a reading that fails takes nothing away from the success.
 *
 * @throws ServiceFailure
 */
export async function createMailing(account: Account, mailing: NewMailing): Promise<KnownMailing> {
  const { type, subject, senderName, senderEmail, text, html, listIds, targetGroupIds, templateId, folderId } = mailing;
  if (listIds.length > 0) {
    await requireKnown(account, listsTable, listIds, 'List');
  }
  const named: Named<Account>[] = [
    namedList(...listIds),
    namedFolder(folderId),
    { noun: 'Template', ids: templateId === undefined ? [] : [templateId], read: null },
    { noun: targetGroupIds.length > 1 ? 'Target groups' : 'Target group', ids: targetGroupIds, read: null },
  ];
  const id = await explainUnknownIds(account, named, () =>
    account.call(createEmail, {
      subject,
      senderName,
      senderEmail,
      listId: listIds.join(','),
      targetgroupId: targetGroupIds.join(','),
      text,
      html,
      templateId,
      advanced: { behavior: type, folderId },
    }),
  );
  return readBack(account, { id, subject, type });
}

/** A mailing that is active now. */
export interface ActiveMailing {
  readonly mailing: KnownMailing;
  /** Whether it was so before, so that nothing was done. */
  readonly wasActive: boolean;
}

/**
 * Activates a mailing; one that is paused takes a function of its own.
 *
 * @throws ServiceFailure
 */
export async function activateMailing(account: Account, id: number): Promise<ActiveMailing> {
  const before = await requireMailing(account, id);
  if (before.status === 'activated') {
    return { mailing: before, wasActive: true };
  }
  try {
    await account.call(before.status === 'paused' ? reactiveEmail : activateEmail, { emailId: id });
  } catch (error) {
    // Which code means what is not known, but the commonest reason for a refusal is.
    if (error instanceof ServiceFailure && error.kind === 'refused' && before.type !== '' && before.type !== 'campaign') {
      throw new ServiceFailure(
        'refused',
        `E-mail ${id} is of the type “${quotableWords(account, before.type, mailingTypeWords)}”, and only campaign e-mails can be activated.`,
      );
    }
    throw error;
  }
  return { mailing: await readBack(account, { ...before, status: 'activated' }), wasActive: false };
}

/** Reads a mailing after a write that succeeded; where that fails, what is known counts. */
async function readBack(account: Account, known: KnownMailing): Promise<KnownMailing> {
  return known.id === null ? known : readMailing(account, known.id).catch(() => known);
}
