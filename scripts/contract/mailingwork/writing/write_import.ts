import { setTimeout as pause } from 'node:timers/promises';
import { importRecipients } from '../../../../mailingwork/functions/subscribers/import_recipients.ts';
import { getRecipientIdsByEmail, getRecipientListsById } from '../../../../mailingwork/functions/subscribers/recipients.ts';
import { type Answer, understood } from '../../observer.ts';
import type { Writer } from './writer.ts';

/** Between two looks at what an import has done, in milliseconds. */
const PAUSE_MS = 1_000;

/**
 * Imports one address into two lists, one after the other. Imports may be queued: nothing is judged before it shows that both were carried out, and an
 * address whose import is still open is noted, because the subscriber may appear after everything else was removed.
 */
export async function tryImport(writer: Writer, lists: readonly [number, number], emailField: number): Promise<void> {
  const { ownRecords, notes, recipients, tryOut } = writer;
  const row = { recipients: [{ [emailField]: ownRecords.addresses[1] }], mode: 'update_add', advanced: { updateAllFields: 1 } };
  const imported = await tryOut(importRecipients, { listId: lists[0], ...row });
  if (imported.failure === undefined) {
    notes.importResult = imported.result;
  }
  const before = await idsWhenDone(writer, imported, lists.slice(0, 1));
  if (before === null) {
    return;
  }
  const after = await idsWhenDone(writer, await tryOut(importRecipients, { listId: lists[1], ...row }), lists);
  const [recipientId] = after ?? [];
  if (after !== null && recipientId !== undefined) {
    recipients.add(recipientId);
    notes.importKeptIds = before.length === after.length && before.every((id) => after.includes(id));
    notes.importAddedList = await isIn(await tryOut(getRecipientListsById, { recipientId }), lists);
  }
}

/**
 * Waits until an import was carried out, and reads the subscribers with its address. An answer with counts means that it was; else one of them must be in the lists.
 *
 * @returns null where the import failed, or was not carried out in time
 */
async function idsWhenDone(writer: Writer, answer: Answer, lists: readonly number[]): Promise<readonly number[] | null> {
  const { observer, settings, ownRecords, queued } = writer;
  const [, email] = ownRecords.addresses;
  const ids = async () => understood(getRecipientIdsByEmail, await observer.ask(getRecipientIdsByEmail, { email })) ?? [];
  if (answer.failure !== undefined) {
    return null;
  }
  if (understood(importRecipients, answer)?.added != null) {
    return ids();
  }
  queued.add(email);
  for (const end = Date.now() + settings.importWaitMs; ; await pause(Math.min(PAUSE_MS, settings.importWaitMs))) {
    const found = await ids();
    for (const recipientId of found) {
      if (isIn(await observer.ask(getRecipientListsById, { recipientId }), lists)) {
        queued.delete(email);
        return found;
      }
    }
    if (Date.now() >= end) {
      return null;
    }
  }
}

function isIn(answer: Answer, wanted: readonly number[]): boolean {
  const lists = understood(getRecipientListsById, answer) ?? [];
  return wanted.every((listId) => lists.some(({ id }) => id === listId));
}
