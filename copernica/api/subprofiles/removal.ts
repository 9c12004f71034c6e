import type { Account } from '../connection/account.ts';
import { deleteSubprofile, getSubprofile } from '../methods/subprofiles.ts';
import { type Removal, removeRecord } from '../records/removal.ts';
import { type ExistingSubprofile, subprofileFrom } from './subprofile.ts';

/**
 * Deletes a subprofile; one that is removed already is left as it is.
 *
 * @param before the subprofile as it was
 * @throws ServiceFailure of the call that deletes
 */
export function remove(account: Account, before: ExistingSubprofile): Promise<Removal> {
  return removeRecord(
    before,
    () => account.call(deleteSubprofile, { subprofile: before.id }),
    async () => subprofileFrom(await account.call(getSubprofile, { subprofile: before.id })),
  );
}
