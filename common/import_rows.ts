import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import type { Account } from '../mailingwork/account.ts';
import { fieldsPart, readFresh, readKnowing } from '../mailingwork/directory.ts';
import { emailValue, fieldIdsOf, readFieldInput } from '../mailingwork/field_input.ts';
import { describeFields, fieldsForPeople } from '../mailingwork/fields.ts';
import type { ImportRow, LeftOutRow } from '../mailingwork/import.ts';
import { inputFieldsFrom } from '../zapier/fields.ts';
import { type Input, InputFailure, isEmailAddress, lineItems, missing, text } from '../zapier/input.ts';
import { performing } from './perform.ts';

/** Line items with an address and the account's own subscriber fields. */
export const importRowsInput: (z: ZObject, bundle: Bundle) => Promise<PlainInputField[]> = performing('editing', async (account) => [
  {
    key: 'subscribers',
    label: 'Subscribers',
    children: [
      { key: 'email', label: 'Email', required: true },
      ...inputFieldsFrom(describeFields(fieldsForPeople(await readFresh(account, fieldsPart)))).map(asLineItem),
    ],
  },
]);

/** A line item has one value in each column; several choices are mapped as one text, separated by commas. */
function asLineItem({ list: _list, ...field }: PlainInputField): PlainInputField {
  return field;
}

/** Whether a row can be sent at all. */
function isAddressed({ email }: Input): boolean {
  return isEmailAddress(text(email) ?? '');
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
 * @throws MailingworkFailure that names a field the account does not know; InputFailure where there are no line items to begin with
 */
export async function readImportRows(account: Account, value: unknown, firstRow: number): Promise<ReadRows> {
  const items = lineItems(value);
  if (text(value) === undefined && items.length === 0 && !Array.isArray(value)) {
    throw missing('Subscribers');
  }
  if (text(value) !== undefined && items.every((item) => Object.keys(item).length === 0)) {
    throw new InputFailure('“Subscribers” takes line items, each with an e-mail address, not texts.');
  }
  if (firstRow > Math.max(1, items.length)) {
    throw new InputFailure(`“First Row” is ${firstRow}, but the last row is ${items.length}.`);
  }
  const fieldIds = new Set(items.flatMap(fieldIdsOf));
  const fields = await readKnowing(account, fieldsPart, fieldIds);
  if (![...fieldIds].every((id) => fields.some((field) => field.id === id))) {
    // A value for a field that is gone must stop the import before its first block, not between two.
    for (const item of items.slice(firstRow - 1).filter(isAddressed)) {
      readFieldInput(item, fields, account.timeZone);
    }
  }
  const invalid: LeftOutRow[] = [];
  function* rows(): Generator<ImportRow> {
    for (const [index, item] of items.entries()) {
      if (index + 1 < firstRow) {
        continue;
      }
      const email = text(item.email);
      if (email !== undefined && isEmailAddress(email)) {
        yield { row: index + 1, values: { ...readFieldInput(item, fields, account.timeZone), ...emailValue(email, fields) } };
      } else {
        invalid.push({ row: index + 1, reason: email === undefined ? 'This row has no e-mail address.' : 'This row has no valid e-mail address.' });
      }
    }
  }
  return { rows: rows(), invalid };
}
