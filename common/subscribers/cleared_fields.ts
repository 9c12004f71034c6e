import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import type { Account } from '../../mailingwork/connection/account.ts';
import { keptFields } from '../../mailingwork/fields/cleared_fields.ts';
import type { FieldValues } from '../../mailingwork/fields/field_input.ts';
import { emailFieldOf } from '../../mailingwork/fields/fields.ts';
import { fieldsTable } from '../../mailingwork/names/tables.ts';
import { readBack } from '../../mailingwork/subscribers/subscribers.ts';
import { requireKnown } from '../../webservice/names/known_ids.ts';
import { ids } from '../../zapier/inputs/ids.ts';
import { type Input, InputFailure } from '../../zapier/inputs/input.ts';
import { type WrittenSubscriber, writtenSubscriber } from './subscriber_result.ts';

/** The one way to empty fields: an input left empty changes nothing. */
export const fieldsToClearInput = {
  key: 'fields_to_clear',
  dynamic: 'all_clearable_fields.id.label',
  label: 'Fields to Clear',
  list: true,
  required: false,
  helpText: 'These fields are emptied, unless you map a value to them. Inputs left empty never clear a field.',
} satisfies PlainInputField;

/** Output fields for what could not be cleared. */
export const clearedFieldOutputFields: PlainOutputField[] = [
  { key: 'not_cleared_field_ids', label: 'Not Cleared Field IDs', type: 'integer', list: true },
  { key: 'not_cleared_field_names', label: 'Not Cleared Field Names', list: true },
];

/** The sample of that part. */
export const clearedFieldSample = { not_cleared_field_ids: [], not_cleared_field_names: [] };

/**
 * The ids of the fields to clear, without those that a value is mapped to.
 *
 * @param values the mapped values
 * @throws InputFailure where the e-mail field is among them
 * @throws ServiceFailure that names a field the account does not know
 */
export async function fieldsToClear(account: Account, input: Input, values: FieldValues): Promise<number[]> {
  const chosen = ids(input[fieldsToClearInput.key], 'Subscriber field');
  if (chosen.length === 0) {
    return [];
  }
  const email = emailFieldOf(await requireKnown(account, fieldsTable, chosen, 'Subscriber field'));
  if (email !== undefined && chosen.includes(email.id)) {
    throw new InputFailure(`The e-mail field cannot be cleared. Remove it from “${fieldsToClearInput.label}”.`);
  }
  return [...new Set(chosen)].filter((id) => !(id in values));
}

/**
 * Like `writtenSubscriber`, with the fields that hold a value although they were to be cleared; null where that could not be read.
 *
 * @param changed the ids of all subscribers that were changed
 */
export async function clearedSubscriber(account: Account, written: WrittenSubscriber, changed: readonly number[], cleared: readonly number[]) {
  const subscriber = readBack(account, written.id);
  const kept = subscriber.then((read) =>
    keptFields(
      account,
      read,
      changed.filter((id) => id !== written.id),
      cleared,
    ),
  );
  const [output, fields] = await Promise.all([writtenSubscriber(account, written, subscriber), kept]);
  return {
    ...output,
    not_cleared_field_ids: fields?.map(({ id }) => id) ?? null,
    not_cleared_field_names: fields?.map(({ name }) => name) ?? null,
  };
}
