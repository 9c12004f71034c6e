import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import type { Account } from '../../mailingwork/connection/account.ts';
import { emailValue, type FieldValues, fieldIdsOf, fieldsFor, readFieldInput } from '../../mailingwork/fields/field_input.ts';
import { describeFields, fieldsForPeople } from '../../mailingwork/fields/fields.ts';
import type { Field } from '../../mailingwork/functions/fields.ts';
import { fieldsTable } from '../../mailingwork/names/tables.ts';
import type { LeftOutRow } from '../../mailingwork/subscribers/import.ts';
import type { ImportRow } from '../../mailingwork/subscribers/import_blocks.ts';
import { ServiceFailure } from '../../webservice/calls/failure.ts';
import type { DescribedField } from '../../webservice/catalogue/describe.ts';
import { readFresh } from '../../webservice/names/name_table.ts';
import { addressIn } from '../../webservice/values/addresses.ts';
import { fieldIdOfKey } from '../../webservice/values/field_keys.ts';
import { inputFieldsFrom } from '../../zapier/inputs/fields.ts';
import { type Input, InputFailure, lineItems, missing, text } from '../../zapier/inputs/input.ts';
import { performing } from '../perform.ts';

/** Line items with an address and the account's own subscriber fields. */
export const importRowsInput: (z: ZObject, bundle: Bundle) => Promise<PlainInputField[]> = performing('editing', async (account) => [
  {
    key: 'subscribers',
    label: 'Subscribers',
    children: [
      { key: 'email', label: 'Email', required: true },
      ...inputFieldsFrom(describeFields(fieldsForPeople(await readFresh(account, fieldsTable))).map(asColumn)),
    ],
  },
]);

/** A line item has one value in each column, so several choices are one text. */
function asColumn(field: DescribedField): DescribedField {
  const [first, second] = field.multiple ? field.choices : [];
  const form = second === undefined ? '' : `Separate several with commas, such as ${first}, ${second}.\n\n`;
  return { ...field, multiple: false, help: (form + field.help).trim() };
}

/** The address of a row; null where it has none, and cannot be sent. */
function addressOf({ email }: Input): string | null {
  return addressIn(text(email) ?? '');
}

/** Rows ready to import, and those that cannot be. */
interface ReadRows {
  readonly rows: Iterable<ImportRow>;
  /** Complete once `rows` was read to its end. */
  readonly invalid: LeftOutRow[];
}

/**
 * Reads the line items one by one, so that a long list is never held twice.
 *
 * @param firstRow where to begin, counted from 1
 * @throws ServiceFailure that names a field of the mapping which the account does not know; InputFailure where there are no line items to begin with
 */
export async function readImportRows(account: Account, value: unknown, firstRow: number): Promise<ReadRows> {
  const items = lineItems(value);
  if (text(value) === undefined && items.length === 0 && !Array.isArray(value)) {
    throw missing('Subscribers');
  }
  if (text(value) !== undefined && items.every((item) => Object.keys(item).length === 0)) {
    throw new InputFailure('“Subscribers” must be line items, each with an e-mail address, not texts.');
  }
  if (firstRow > Math.max(1, items.length)) {
    throw new InputFailure(`“First Row” is ${firstRow}, but the last row is ${items.length}.`);
  }
  const coming = items.slice(firstRow - 1);
  const fieldIds = new Set(coming.flatMap(fieldIdsOf));
  const fields = await fieldsFor(account, coming);
  if (![...fieldIds].every((id) => fields.some((field) => field.id === id))) {
    requireColumns(
      coming.filter((item) => addressOf(item) !== null),
      fields,
      account.timeZone,
    );
  }
  const invalid: LeftOutRow[] = [];
  function* rows(): Generator<ImportRow> {
    for (const [index, item] of coming.entries()) {
      const row = firstRow + index;
      const email = addressOf(item);
      if (email !== null) {
        // Depends on the account alone, so it fails at the first row or never.
        const address = emailValue(email, fields);
        const values = readValues(item, fields, account.timeZone);
        if (typeof values === 'string') {
          invalid.push({ row, reason: values });
        } else {
          yield { row, values: { ...values, ...address } };
        }
      } else {
        invalid.push({ row, reason: text(item.email) === undefined ? 'This row has no e-mail address.' : 'This row has no valid e-mail address.' });
      }
    }
  }
  return { rows: rows(), invalid };
}

/**
 * Stops an import whose mapping names a field that the account does not have. A column that most rows have comes from the mapping; what only single
 * rows have is their own fault. A column without any value does no harm.
 *
 * @throws ServiceFailure that names the field
 */
function requireColumns(items: readonly Input[], fields: readonly Field[], timeZone: string): void {
  const rowsByField = new Map<number, number>();
  for (const id of items.flatMap(fieldIdsOf)) {
    rowsByField.set(id, (rowsByField.get(id) ?? 0) + 1);
  }
  const gone = new Set([...rowsByField].filter(([id, count]) => count > items.length / 2 && !fields.some((field) => field.id === id)).map(([id]) => id));
  for (const item of gone.size === 0 ? [] : items) {
    readFieldInput(Object.fromEntries(Object.entries(item).filter(([key]) => gone.has(fieldIdOfKey(key) ?? 0))), fields, timeZone);
  }
}

const UNREADABLE = 'This row could not be read because of a mistake in the integration. Please report it.';

/** The values of a row, or why it is left out: whatever is wrong with one row must not end a run that has imported others. */
function readValues(item: Input, fields: readonly Field[], timeZone: string): FieldValues | string {
  try {
    return readFieldInput(item, fields, timeZone);
  } catch (error) {
    return error instanceof ServiceFailure ? error.message : UNREADABLE;
  }
}
