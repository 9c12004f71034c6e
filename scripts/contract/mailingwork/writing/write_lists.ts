import { getFields } from '../../../../mailingwork/functions/fields.ts';
import { createList, deleteListById, emptyList, getLists, getRecipientCountByListId, updateListById } from '../../../../mailingwork/functions/lists.ts';
import { importRecipients } from '../../../../mailingwork/functions/subscribers/import_recipients.ts';
import {
  createRecipient,
  deleteRecipientById,
  getRecipientFieldsById,
  getRecipientIdsByEmail,
  getRecipientIdsByListId,
  getRecipientListsById,
  updateRecipient,
  updateRecipientById,
} from '../../../../mailingwork/functions/subscribers/recipients.ts';
import { type Observer, understood } from '../../observer.ts';
import { tryImport } from './write_import.ts';
import type { Writer } from './writer.ts';

/** The functions that these steps write with. */
export const triedOnLists = [
  createList,
  updateListById,
  createRecipient,
  updateRecipientById,
  updateRecipient,
  importRecipients,
  emptyList,
  deleteListById,
  deleteRecipientById,
];

/** Makes two lists with two subscribers, tries everything on them that only concerns them, and removes them again. */
export async function tryLists(writer: Writer): Promise<void> {
  const [first, second] = [await makeList(writer, 0), await makeList(writer, 1)];
  if (first === null || second === null) {
    return;
  }
  await rename(writer, first);
  const fields = understood(getFields, await writer.observer.read(getFields)) ?? [];
  const emailField = fields.find(({ behavior }) => behavior === 'email')?.id;
  const textField = fields.find(({ type, behavior }) => ['varchar', 'text'].includes(type) && behavior === '')?.id;
  if (emailField !== undefined) {
    await create(writer, [first, second], emailField);
    await change(writer, textField);
    await tryImport(writer, [first, second], emailField);
    await removeMembers(writer, first, second);
  }
  await writer.tryOut(deleteListById, { listId: first });
}

/** Found by its name, because the form of the answer is among the things to be checked. */
async function makeList({ ownRecords, observer, tryOut }: Writer, index: 0 | 1): Promise<number | null> {
  const name = ownRecords.lists[index];
  await tryOut(createList, { name, advanced: { description: ownRecords.tag } });
  const lists = understood(getLists, await observer.ask(getLists)) ?? [];
  return lists.find((list) => list.name === name)?.id ?? null;
}

async function rename({ ownRecords, notes, observer, tryOut }: Writer, listId: number): Promise<void> {
  await tryOut(updateListById, { listId, name: `${ownRecords.lists[0]} renamed` });
  const renamed = understood(getLists, await observer.ask(getLists))?.find(({ id }) => id === listId);
  if (renamed?.name === `${ownRecords.lists[0]} renamed`) {
    notes.listDescriptionKept = renamed.description === ownRecords.tag;
  }
}

/** Twice, because no source shows what becomes of an address that exists; in both lists, because it is not documented how several are sent. */
async function create(writer: Writer, lists: readonly [number, number], emailField: number): Promise<void> {
  const { ownRecords, notes, recipients, tryOut } = writer;
  for (const listId of [lists.join(','), String(lists[0])]) {
    const id = understood(createRecipient, await tryOut(createRecipient, { listId, fields: { [emailField]: ownRecords.addresses[0] } }));
    if (id !== null) {
      recipients.add(id);
    }
  }
  const ids = await idsOf(writer, ownRecords.addresses[0]);
  const [recipientId] = recipients;
  if (ids.length > 0 && recipientId !== undefined) {
    notes.idsAfterCreatingTwice = ids.length;
    notes.createdInBothLists = await isIn(writer, recipientId, lists);
  }
  await tryOut(getRecipientIdsByListId, { listId: lists[0] });
  await tryOut(getRecipientCountByListId, { listId: lists[0] });
}

async function change(writer: Writer, textField: number | undefined): Promise<void> {
  const [recipientId] = writer.recipients;
  if (recipientId === undefined || textField === undefined) {
    return;
  }
  const { observer, ownRecords, notes, tryOut } = writer;
  const changed = await tryOut(updateRecipientById, { recipientId, fields: { [textField]: ownRecords.tag } });
  const values = understood(getRecipientFieldsById, await tryOut(getRecipientFieldsById, { recipientId })) ?? [];
  if (changed.failure === undefined) {
    notes.otherValuesKept = values.some(({ value }) => value === ownRecords.addresses[0]);
  }
  await tryOut(updateRecipient, { recipientId, fields: { [textField]: `${ownRecords.tag} again` } });
  notes.shortNameChanged = (await valuesOf(observer, recipientId)).includes(`${ownRecords.tag} again`);
}

async function isIn({ tryOut }: Writer, recipientId: number, wanted: readonly number[]): Promise<boolean> {
  const lists = understood(getRecipientListsById, await tryOut(getRecipientListsById, { recipientId })) ?? [];
  return wanted.every((listId) => lists.some(({ id }) => id === listId));
}

async function removeMembers(writer: Writer, first: number, second: number): Promise<void> {
  const { observer, ownRecords, notes, recipients, tryOut } = writer;
  const [recipientId] = recipients;
  const emptied = await tryOut(emptyList, { listId: first });
  if (emptied.failure === undefined && recipientId !== undefined) {
    notes.emptiedKeptSubscriber = (await valuesOf(observer, recipientId)).includes(ownRecords.addresses[0]);
  }
  const [member] = await idsOf(writer, ownRecords.addresses[1]);
  const deleted = await tryOut(deleteListById, { listId: second });
  if (deleted.failure === undefined && member !== undefined) {
    notes.deletedKeptSubscriber = (await valuesOf(observer, member)).includes(ownRecords.addresses[1]);
  }
  for (const id of recipients) {
    if ((await valuesOf(observer, id)).length > 0) {
      await tryOut(deleteRecipientById, { recipientId: id });
    }
  }
}

async function idsOf({ observer }: Writer, email: string): Promise<readonly number[]> {
  return understood(getRecipientIdsByEmail, await observer.ask(getRecipientIdsByEmail, { email })) ?? [];
}

async function valuesOf(observer: Observer, recipientId: number): Promise<readonly (string | null)[]> {
  return (understood(getRecipientFieldsById, await observer.ask(getRecipientFieldsById, { recipientId })) ?? []).map(({ value }) => value);
}
