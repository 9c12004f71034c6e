import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { explainUnknownIds, requireKnown } from '../../webservice/names/known_ids.ts';
import { readIncluding } from '../../webservice/names/name_table.ts';
import { nullOn } from '../../webservice/null_on.ts';
import { addressForms } from '../../webservice/values/addresses.ts';
import { writeOrFind } from '../../webservice/write_or_find.ts';
import type { Account } from '../connection/account.ts';
import { emptied } from '../fields/cleared_fields.ts';
import { emailValue, type FieldValues } from '../fields/field_input.ts';
import { type ImportCounts, importRecipients } from '../functions/subscribers/import_recipients.ts';
import { createRecipient, getRecipientIdsByEmail } from '../functions/subscribers/recipients.ts';
import { namedList } from '../lists/lists.ts';
import { fieldsTable, listsTable } from '../names/tables.ts';
import { findCreated, type NewSubscriber } from './created_subscriber.ts';
import { findByEmail, storedForms } from './subscriber_lookup.ts';
import { update } from './subscriber_update.ts';

/**
 * Creates one subscriber. Where the outcome is unclear, the subscriber is looked up.
 *
 * @param subscriber with at least one list
 * @returns the new subscriber's id, null where the answer names none
 * @throws ServiceFailure
 */
export async function create(account: Account, subscriber: NewSubscriber): Promise<number | null> {
  const { email, values, listIds } = subscriber;
  if (listIds.length === 0) {
    throw new ServiceFailure('invalid_input', 'No subscriber has this address yet, and a new one needs a list. Choose it in “Lists for New Subscribers”.');
  }
  const fields = await readIncluding(account, fieldsTable);
  await requireKnown(account, listsTable, listIds, 'List');
  const input = { listId: listIds.join(','), fields: { ...values, ...emailValue(email, fields) } };
  return writeOrFind(
    account,
    (options) => account.call(createRecipient, input, options),
    () => findCreated(account, subscriber, fields),
  );
}

/** What a create-or-update did. */
export interface Written {
  readonly created: boolean;
  /** The newest first; empty for a new subscriber whose id the answer did not name. */
  readonly ids: readonly number[];
  /** Lists whose membership may appear later, see `addToLists`. */
  readonly addedTo: readonly number[];
}

/**
 * Creates a subscriber, or updates all who have the address.
 *
 * @param choices lists for a new subscriber, and for existing ones the lists they are added to and the fields to clear
 * @throws ServiceFailure
 */
export async function createOrUpdate(
  account: Account,
  email: string,
  values: FieldValues,
  choices: { readonly lists: readonly number[]; readonly addToLists: readonly number[]; readonly toClear: readonly number[] },
): Promise<Written> {
  const [newest, ...others] = (await findByEmail(account, email)).toSorted((one, other) => other - one);
  if (newest === undefined) {
    const id = await create(account, { email, values, listIds: choices.lists, before: [] });
    return { created: true, ids: id === null ? [] : [id], addedTo: [] };
  }
  if (choices.addToLists.length > 0) {
    await requireKnown(account, listsTable, choices.addToLists, 'List');
  }
  const ids = await update(account, [newest, ...others], { ...values, ...emptied(choices.toClear) });
  return { created: false, ids, addedTo: await addToLists(account, email, choices.addToLists) };
}

/**
 * Adds an address to lists (with no list nothing is sent), keeping subscriber ids and the lists it is in (assumed, see ImportRecipients in the catalogue).
 *
 * @returns the lists whose import was accepted; imports may be queued, so a membership that is not there yet may still appear
 * @throws ServiceFailure of the kind `refused` that names the lists whose answer tells that the address was left out
 */
export async function addToLists(account: Account, email: string, listIds: readonly number[]): Promise<readonly number[]> {
  if (listIds.length === 0) {
    return [];
  }
  const fields = await readIncluding(account, fieldsTable);
  await requireKnown(account, listsTable, listIds, 'List');
  // An import matches by the stored form of an address; another form of it would become a second subscriber.
  const recipients = (await storedForms(account, email)).map((form) => emailValue(form, fields));
  const accepted: number[] = [];
  const missing: number[] = [];
  for (const listId of new Set(listIds)) {
    const counts = await explainUnknownIds(account, [namedList(listId)], () =>
      account.call(importRecipients, { listId, recipients, mode: 'update_add' }, { repeatable: true }),
    );
    if (!reportsLeftOut(counts)) {
      accepted.push(listId);
    } else if ((await membersByEmail(account, email, listId)).length === 0) {
      missing.push(listId);
    }
  }
  if (missing.length > 0) {
    throw new ServiceFailure(
      'refused',
      `MAILINGWORK did not add the subscriber to list ${named(missing)}, perhaps because they unsubscribed from it. The rest of this step was done.`,
    );
  }
  return accepted;
}

/** Whether the answer to a single row tells that it was left out. Counts that are all 0 do not: nothing may have been done yet. */
function reportsLeftOut({ added, updated, skipped }: ImportCounts): boolean {
  return !added && !updated && (skipped === null ? added === 0 && updated === 0 : skipped > 0);
}

/** No more than a sentence can hold. */
const MAX_NAMED = 5;

function named(ids: readonly number[]): string {
  return ids.length <= MAX_NAMED ? ids.join(', ') : `${ids.slice(0, MAX_NAMED).join(', ')} and ${ids.length - MAX_NAMED} more`;
}

async function membersByEmail(account: Account, email: string, listId: number): Promise<number[]> {
  const members = addressForms(email).map((form) => nullOn(account.call(getRecipientIdsByEmail, { email: form, advanced: { listId } })));
  return (await Promise.all(members)).flatMap((ids) => ids ?? []);
}
