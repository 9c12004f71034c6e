import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import type { Account } from '../connection/account.ts';
import { getViewProfileIds } from '../methods/structure.ts';
import type { Occasion } from '../paging/depth.ts';

/** A selection with more profiles cannot be watched: a poll returns them all. */
export const MAX_MEMBERS = 20_000;

/**
 * The ids of the profiles in a selection, the highest first. Of a selection that has grown too large since it began to be watched, the highest.
 *
 * @throws ServiceFailure of the kind `invalid_input` where it is too large when it begins to be watched
 */
export async function newestMembers(account: Account, selectionId: number, { isFirst }: Pick<Occasion, 'isFirst'>): Promise<number[]> {
  const ids = await account.call(getViewProfileIds, { view: selectionId });
  if (isFirst && ids.length > MAX_MEMBERS) {
    throw new ServiceFailure('invalid_input', 'This selection has more than 20,000 profiles, too many to watch. Choose a smaller one.');
  }
  return [...new Set(ids)].sort((one, other) => other - one).slice(0, MAX_MEMBERS);
}
