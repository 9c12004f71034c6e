import type { Account } from '../../account/account.ts';
import { fieldValue } from '../../account/fields.ts';
import type { Field, Interest, Profile, Subprofile } from '../../account/model.ts';
import { accountTime } from '../../time.ts';
import { orList } from '../structure/rows.ts';

/** A profile as the documented examples show it; with `dataonly` without secret, created, removed and database. */
export function profileRow(account: Account, profile: Profile, dataOnly = false): object {
  const { fields } = account.databaseOf(profile);
  const data = { ID: String(profile.id), fields: valuesOf(profile, fields), interests: interestsOf(account, profile).map(({ name }) => name) };
  const modified = accountTime(profile.modified);
  return dataOnly
    ? { ...data, modified }
    : {
        ...data,
        database: String(profile.databaseId),
        secret: profile.secret,
        ...{ created: accountTime(profile.created), modified },
        removed: removedOf(profile),
      };
}

/** A subprofile as the documented example shows it; with `dataonly` without secret, created, removed, profile and collection (documented as “owner”). */
export function subprofileRow(account: Account, subprofile: Subprofile, dataOnly = false): object {
  const { id, secret, profileId, collectionId, created } = subprofile;
  const fields = valuesOf(subprofile, account.collection(collectionId)?.fields ?? []);
  const modified = accountTime(subprofile.modified);
  return dataOnly
    ? { ID: String(id), fields, modified }
    : {
        ...{ ID: String(id), secret, fields, profile: String(profileId), collection: String(collectionId) },
        ...{ created: accountTime(created), modified, removed: removedOf(subprofile) },
      };
}

/** The values of a profile or subprofile by the names of the fields; empty texts when it was removed. */
export function valuesOf(entity: Profile | Subprofile, fields: readonly Field[]): Record<string, string> | [] {
  return orList(Object.fromEntries(fields.map((field) => [field.name, fieldValue(entity, field)])));
}

/** The interests of a profile, in the order of the database. */
export function interestsOf(account: Account, profile: Profile): Interest[] {
  return account.databaseOf(profile).interests.filter(({ id }) => profile.interestIds.has(id));
}

function removedOf({ removed }: Profile | Subprofile): string | false {
  return removed === null ? false : accountTime(removed);
}
