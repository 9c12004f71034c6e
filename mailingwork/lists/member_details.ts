import type { FailureKind } from '../../webservice/calls/failure.ts';
import { nullOn } from '../../webservice/null_on.ts';
import type { Account } from '../connection/account.ts';
import { type ExportedRecipient, exportRecipients } from '../functions/subscribers/recipient_lookup.ts';
import { readStep, type Step, stepOf } from '../paging/steps.ts';
import { membersOf } from './list_members.ts';

/** ExportRecipients is hardly known (see the catalogue), so where it does not answer as expected, the ids alone are read. */
const NO_EXPORT: readonly FailureKind[] = ['refused', 'permission', 'not_found', 'invalid_input', 'unexpected_answer'];

/**
 * Reads members of a list with their fields, or at least their ids.
 *
 * @param start members that earlier steps have read
 * @returns null where the list does not exist
 * @throws ServiceFailure
 */
export async function readMembers(account: Account, listId: number, start: number): Promise<Step<ExportedRecipient> | null> {
  const exported = await nullOn(
    readStep((advanced) => account.call(exportRecipients, { listId, advanced }), start),
    NO_EXPORT,
  );
  if (exported !== null) {
    return exported;
  }
  const ids = await membersOf(account, listId);
  return (
    ids &&
    stepOf(
      [...new Set(ids)].toSorted((one, other) => one - other).map((id) => ({ id })),
      start,
    )
  );
}
