import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { nullOn } from '../../../webservice/null_on.ts';
import type { Account } from '../connection/account.ts';
import { getSubprofile } from '../methods/subprofiles.ts';
import { gone, profilesToChange, type Sought as SoughtProfile } from '../profiles/find.ts';
import type { Database } from '../structure/structure.ts';
import { subprofileFrom } from '../subprofiles/subprofile.ts';

/** The one who gets a mail. */
export interface Recipient {
  readonly type: 'profile' | 'subprofile';
  readonly id: number;
  /** Of the subprofile, where one gets the mail; null where that is not told. */
  readonly profileId: number | null;
}

/** Who is meant: a subprofile by its id, or a profile. */
export type SoughtRecipient = { readonly subprofileId: number } | SoughtProfile;

/**
 * Finds the recipient before anything is sent: an id of another database would be that of another person.
 *
 * @throws ServiceFailure of the kind `missing_record` where there is none, or they were removed, and `invalid_input` where several have the value, or the id is of another
 * database
 */
export async function recipientOf(account: Account, database: Database, sought: SoughtRecipient): Promise<Recipient> {
  if ('subprofileId' in sought) {
    return subprofileOf(account, database, sought.subprofileId);
  }
  const [{ id, removed }] = await profilesToChange(account, database, sought, 'One of them is to get the mail, so fill in “Profile” instead.');
  if (removed !== null) {
    throw gone();
  }
  return { type: 'profile', id, profileId: id };
}

async function subprofileOf(account: Account, { collections }: Database, id: number): Promise<Recipient> {
  const delivered = await nullOn(account.call(getSubprofile, { subprofile: id }));
  const subprofile = delivered && subprofileFrom(delivered);
  if (subprofile === null || subprofile.removed !== null) {
    throw new ServiceFailure('missing_record', 'The subprofile no longer exists.');
  }
  if (subprofile.collectionId !== null && !collections.some((collection) => collection.id === subprofile.collectionId)) {
    throw new ServiceFailure('invalid_input', `Subprofile ${id} belongs to a collection of another database than the chosen one, so nothing was sent.`);
  }
  return { type: 'subprofile', id, profileId: subprofile.profileId };
}
