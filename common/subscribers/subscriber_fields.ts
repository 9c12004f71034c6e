import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import type { Account } from '../../mailingwork/connection/account.ts';
import { type FieldValues, fieldIdsOf, fieldsFor, readFieldInput } from '../../mailingwork/fields/field_input.ts';
import { describeFields, fieldsForPeople } from '../../mailingwork/fields/fields.ts';
import { fieldsTable, optinSetupsTable } from '../../mailingwork/names/tables.ts';
import { readFresh } from '../../webservice/names/name_table.ts';
import { inputFieldsFrom } from '../../zapier/inputs/fields.ts';
import { readableIds } from '../../zapier/inputs/ids.ts';
import type { Input } from '../../zapier/inputs/input.ts';
import { performing } from '../perform.ts';

/** The account's own subscriber fields as inputs; the address has an input of its own. */
export const subscriberFieldInputs: (z: ZObject, bundle: Bundle) => Promise<PlainInputField[]> = performing('editing', async (account) =>
  inputFieldsFrom(describeFields(fieldsForPeople(await readFresh(account, fieldsTable)))),
);

/** Only the fields of the chosen opt-in setup's form, where the account tells which they are; else all. */
export const optInFieldInputs: (z: ZObject, bundle: Bundle) => Promise<PlainInputField[]> = performing('editing', async (account, input) => {
  const [setupId] = readableIds(input.opt_in_setup);
  const [fields, setups] = await Promise.all([readFresh(account, fieldsTable), readFresh(account, optinSetupsTable)]);
  const inForm = setups.find((setup) => setup.id === setupId)?.fieldIds ?? null;
  return inputFieldsFrom(describeFields(fieldsForPeople(fields).filter(({ id }) => inForm === null || inForm.includes(id))));
});

/**
 * The field values that a user mapped, ready to send.
 *
 * @throws ServiceFailure that names a field the account does not know, or whose value cannot be read
 */
export async function mappedFieldValues(account: Account, input: Input): Promise<FieldValues> {
  return fieldIdsOf(input).length === 0 ? {} : readFieldInput(input, await fieldsFor(account, [input]), account.timeZone);
}
