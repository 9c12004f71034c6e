import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { readFresh } from '../../webservice/names/name_table.ts';
import { fieldKey } from '../../webservice/values/field_keys.ts';
import type { Account } from '../connection/account.ts';
import { describeFields } from '../fields/fields.ts';
import type { Field } from '../functions/fields.ts';
import type { Setup } from '../functions/subscribers/opt_in_out.ts';
import { optinSetupsTable } from '../names/tables.ts';

/** A sentence that names more characters of fields would lose its end: the platform shows 250 in all. */
const MAX_NAMED = 60;

/**
 * Makes sure that the form of an opt-in setup has the fields that are to be sent, as far as the account tells: MAILINGWORK refuses the whole opt-in
 * otherwise.
 *
 * @param setup as the cache knows it; where it speaks against a field, it is read once more, because the form may have been changed
 * @param fieldIds the fields that have values, the address aside
 * @param fields the account's fields, to name those that the form does not have
 * @throws ServiceFailure of the kind `invalid_input` that names them
 */
export async function requireInForm(account: Account, setup: Setup, fieldIds: readonly number[], fields: readonly Field[]): Promise<void> {
  if (missingIn(setup, fieldIds).length === 0) {
    return;
  }
  const fresh = (await readFresh(account, optinSetupsTable)).find(({ id }) => id === setup.id) ?? setup;
  const missing = missingIn(fresh, fieldIds);
  if (missing.length > 0) {
    throw new ServiceFailure(
      'invalid_input',
      `The form of this opt-in setup does not have: ${labelsOf(account, missing, fields)}. Add them to it, or do not map them.`,
    );
  }
}

/**
 * Adds to a refusal of an opt-in which of the fields that were sent may be the reason. Which code says so is not known (OXID module of gn2).
 *
 * @returns the refusal itself where the account tells that the form has all of them
 */
export function withFieldsNamed(
  account: Account,
  refusal: ServiceFailure,
  setup: Setup,
  fieldIds: readonly number[],
  fields: readonly Field[],
): ServiceFailure {
  return setup.fieldIds !== null || fieldIds.length === 0
    ? refusal
    : new ServiceFailure(
        'refused',
        `MAILINGWORK refused the opt-in with code ${refusal.code}. Perhaps the setup’s form lacks one of these: ${labelsOf(account, fieldIds, fields)}.`,
        refusal,
      );
}

function missingIn({ fieldIds: inForm }: Setup, fieldIds: readonly number[]): number[] {
  return inForm === null ? [] : fieldIds.filter((id) => !inForm.includes(id));
}

/** The labels of fields as the form of the step shows them, as many as fit into a sentence. */
function labelsOf(account: Account, fieldIds: readonly number[], fields: readonly Field[]): string {
  const labels = new Map(describeFields(fields).map(({ key, label }) => [key, label]));
  const all = fieldIds.map((id) => labels.get(fieldKey(id)) ?? `Field ${id}`).join(', ');
  return account.quotable(all, MAX_NAMED);
}
