import { createField, getFields, updateFieldById } from '../../../../mailingwork/functions/fields.ts';
import { understood } from '../../observer.ts';
import type { Writer } from './writer.ts';

/** The functions that these steps write with. */
export const triedOnFields = [createField, updateFieldById];

/** Makes a field and changes it. No function deletes a field, so it stays. */
export async function tryField({ ownRecords, notes, observer, tryOut }: Writer): Promise<void> {
  const created = await tryOut(createField, { name: ownRecords.field, type: 'varchar', advanced: { description: ownRecords.tag } });
  if (created.failure === undefined) {
    notes.fieldResult = created.result;
  }
  const read = async () => (understood(getFields, await observer.ask(getFields)) ?? []).find(({ name }) => name === ownRecords.field);
  const field = await read();
  if (field === undefined) {
    return;
  }
  const changed = await tryOut(updateFieldById, { id: field.id, advanced: { default: ownRecords.tag } });
  if (changed.failure === undefined) {
    notes.fieldOptionsKept = (await read())?.description === ownRecords.tag;
  }
}
