import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { deliveredCount } from '../../../webservice/catalogue/contracts.ts';
import type { Account } from '../connection/account.ts';
import { MAX_LIMIT } from '../methods/contracts.ts';
import { getSubprofilesOfProfile } from '../methods/subprofiles.ts';
import { type ExistingSubprofile, subprofileFrom } from './subprofile.ts';

/** So many rows stand on a full page: where the limit is ignored, and at most (REST v4 documentation, May 2024). */
const FULL_PAGES = new Set([100, MAX_LIMIT]);
/** So many calls are made for one list at most: 5,000 subprofiles of one profile in one collection. */
const MAX_CALLS = 5;

/**
 * All subprofiles of a profile in a collection, removed ones included, the lowest id first. The list takes no conditions. That it takes `start` and `limit` is not
 * documented, so it counts as whole only where as many rows came as there are, or nothing more comes. Where the same rows come again and it is not told how many there are,
 * they are all of them, unless they are as many as stand on a full page.
 *
 * @throws ServiceFailure of the kind `invalid_input` where the list cannot be read as a whole, and `unexpected_answer` where it holds subprofiles of others
 */
export async function ownedSubprofiles(account: Account, profileId: number, collectionId: number): Promise<ExistingSubprofile[]> {
  const found = new Map<number, ExistingSubprofile>();
  let start = 0;
  for (let calls = 0; calls < MAX_CALLS; calls += 1) {
    const { data, total } = await account.call(getSubprofilesOfProfile, { profile: profileId, collection: collectionId, query: { start, limit: MAX_LIMIT } });
    const rows = data.map(subprofileFrom);
    if (rows.some((row) => (row.profileId ?? profileId) !== profileId || (row.collectionId ?? collectionId) !== collectionId)) {
      throw new ServiceFailure('unexpected_answer', 'Copernica returned subprofiles of other profiles, so nothing was done.');
    }
    const before = found.size;
    for (const row of rows) {
      found.set(row.id, row);
    }
    start += deliveredCount(data);
    const comesAgain = found.size === before;
    const isWhole = typeof total === 'number' ? start >= total : comesAgain && !FULL_PAGES.has(deliveredCount(data));
    if (deliveredCount(data) === 0 || isWhole) {
      return [...found.values()].toSorted((one, other) => one.id - other.id);
    }
    if (comesAgain) {
      break;
    }
  }
  throw new ServiceFailure('invalid_input', `Only ${found.size} of the profile’s subprofiles in this collection could be read, so nothing was done.`);
}
