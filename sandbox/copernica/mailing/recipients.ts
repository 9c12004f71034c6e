import type { Account } from '../account/account.ts';
import { fieldValue } from '../account/fields.ts';
import type { Destination, Mailing, Target } from '../account/mail_model.ts';
import type { Field, Profile, Subprofile } from '../account/model.ts';
import { membersOf } from '../account/views.ts';

/** A profile, or a subprofile with the profile that it is part of. */
export interface Recipient {
  profile: Profile;
  /** Null where the mail goes to the profile itself. */
  subprofile: Subprofile | null;
}

/**
 * The recipients of a mailing: the profiles of a database or a selection, the subprofiles of a collection, or a single one.
 *
 * @returns undefined when the target does not exist or was removed
 */
export function recipientsOf(account: Account, { type, id }: Target): Recipient[] | undefined {
  switch (type) {
    case 'database':
      return account.databases.has(id) ? toProfiles(account.profiles.of('database', id)) : undefined;
    case 'view': {
      const view = account.views.get(id);
      return view && toProfiles(membersOf(account, view));
    }
    case 'collection':
      return account.collection(id) && toSubprofiles(account, account.subprofiles.of('collection', id));
    case 'profile':
      return single(toProfiles(existing(account.profiles.get(id))));
    case 'subprofile':
      return single(toSubprofiles(account, existing(account.subprofiles.get(id))));
    // The box has no selections of subprofiles.
    case 'miniview':
      return undefined;
  }
}

/** Whether a mailing to a target goes to many or to a single recipient. */
export function mailingType({ type }: Target): Mailing['type'] {
  return type === 'profile' || type === 'subprofile' ? 'individual' : 'mass';
}

/** Who got a mail; undefined when the account does not know the profile any more. */
export function recipientOf(account: Account, { profileId, subprofileId }: Pick<Destination, 'profileId' | 'subprofileId'>): Recipient | undefined {
  const profile = account.profiles.get(profileId);
  return profile && { profile, subprofile: subprofileId === null ? null : (account.subprofiles.get(subprofileId) ?? null) };
}

/** The address that a mail goes to; '' where there is none. A subprofile without an address gets its mail at that of its profile (assumed). */
export function addressOf(account: Account, { profile, subprofile }: Recipient): string {
  const own = subprofile ? valueOfEmailField(subprofile, account.collection(subprofile.collectionId)?.fields ?? []) : '';
  return own || valueOfEmailField(profile, account.databaseOf(profile).fields);
}

function valueOfEmailField(entity: Profile | Subprofile, fields: readonly Field[]): string {
  const field = fields.find(({ type }) => type === 'email');
  return field ? fieldValue(entity, field) : '';
}

function toProfiles(profiles: readonly Profile[]): Recipient[] {
  return profiles.map((profile) => ({ profile, subprofile: null }));
}

function toSubprofiles(account: Account, subprofiles: readonly Subprofile[]): Recipient[] {
  return subprofiles.flatMap((subprofile) => existing(account.profiles.get(subprofile.profileId)).map((profile) => ({ profile, subprofile })));
}

function existing<Row extends { readonly removed: number | null }>(row: Row | undefined): Row[] {
  return row && row.removed === null ? [row] : [];
}

function single(recipients: Recipient[]): Recipient[] | undefined {
  return recipients.length === 0 ? undefined : recipients;
}
