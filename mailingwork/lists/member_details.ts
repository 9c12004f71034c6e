import type { FailureKind } from '../../webservice/calls/failure.ts';
import { nullOn } from '../../webservice/null_on.ts';
import type { Account } from '../connection/account.ts';
import { type ExportedRecipient, exportRecipients } from '../functions/subscribers/recipient_lookup.ts';
import { readStep, type Step, stepOf } from '../paging/steps.ts';
import { membersOf } from './list_members.ts';

/** ExportRecipients is hardly known (see the catalogue), so where it does not answer as expected, the ids alone are read. */
const NO_EXPORT: readonly FailureKind[] = ['refused', 'permission', 'not_found', 'invalid_input', 'unexpected_answer'];

/**
 * Reads members of a list with their fields, or at least their ids. The two have orders of their own, so one odd answer among several steps must not change
 * from one to the other: it is asked for again, where the export answers at all.
 *
 * @param start members that earlier steps have read
 * @returns null where the list does not exist
 * @throws ServiceFailure
 */
export async function readMembers(account: Account, listId: number, start: number): Promise<Step<ExportedRecipient> | null> {
  const read = (advanced: { start: number; limit: number }) => account.call(exportRecipients, { listId, advanced });
  const exported = await nullOn(readStep(read, start), NO_EXPORT);
  if (exported !== null) {
    return exported;
  }
  if ((await nullOn(read({ start: 0, limit: 1 }), NO_EXPORT)) !== null) {
    return readStep(read, start);
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
