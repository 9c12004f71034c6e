import type { Account } from '../connection/account.ts';
import { fieldNamed } from '../fields/field.ts';
import { readValues } from '../fields/read_value.ts';
import { isoDate } from '../profiles/profile_output.ts';
import { collectionOf, type KnowDatabase, knownDatabase } from '../structure/database.ts';
import type { Collection, Database } from '../structure/structure.ts';
import type { Subprofile } from './subprofile.ts';

/** The one shape of a subprofile, with every field of its collection. */
export interface SubprofileOutput {
  readonly subprofile_id: number | null;
  readonly collection_id: number;
  readonly collection_name: string;
  readonly profile_id: number | null;
  readonly [field: `field_${number}`]: string | null;
  readonly created_at: string | null;
  readonly modified_at: string | null;
  readonly removed_at: string | null;
}

/**
 * Subprofiles of one collection in the one shape. Where they carry a field that is not known, what the database consists of is read afresh; if that fails, they come
 * without it. Never throws.
 *
 * @param know tells what the database consists of
 */
export async function subprofileOutputs(
  account: Account,
  { id }: Database,
  collection: Collection,
  subprofiles: readonly Subprofile[],
  know: KnowDatabase = knownDatabase,
): Promise<SubprofileOutput[]> {
  const names = new Set(subprofiles.flatMap(({ values }) => Object.keys(values)));
  const knows = ({ fields }: Collection): boolean => [...names].every((name) => fieldNamed(fields, name) !== undefined);
  const latest = async (): Promise<Collection> =>
    collectionOf(await know(account, id, (database) => knows(collectionOf(database, collection.id))), collection.id);
  const known = knows(collection) ? collection : await latest().catch(() => collection);
  return subprofiles.map((subprofile) => subprofileOutput(subprofile, known));
}

/** A subprofile in the one shape. */
export function subprofileOutput(subprofile: Subprofile, { id, name, fields }: Collection): SubprofileOutput {
  return {
    subprofile_id: subprofile.id,
    collection_id: id,
    collection_name: name,
    profile_id: subprofile.profileId,
    ...readValues(fields, subprofile.values).values,
    created_at: isoDate(subprofile.created),
    modified_at: isoDate(subprofile.modified),
    removed_at: isoDate(subprofile.removed),
  };
}
