import type { PlainOutputField } from 'zapier-platform-core';
import type { Account } from '../../api/connection/account.ts';
import type { Field } from '../../api/fields/field.ts';
import type { Collection, Database } from '../../api/structure/structure.ts';
import { subprofileOutputs } from '../../api/subprofiles/subprofile_output.ts';
import type { Written } from '../../api/subprofiles/writing.ts';
import { notCleared, notClearedOutputFields } from '../fields/not_cleared.ts';

/** Output fields for what a change did. */
export const changedOutputFields: PlainOutputField[] = [
  { key: 'subprofile_ids', label: 'IDs of All Matching Subprofiles', type: 'integer', list: true },
  ...notClearedOutputFields,
];

/** The sample of that part. */
export const changedSample = { subprofile_ids: [20285], ...notCleared([], []) };

/** The same, and whether the subprofile was created. */
export const writtenOutputFields: PlainOutputField[] = [...changedOutputFields, { key: 'created', label: 'Created', type: 'boolean' }];

/** The sample of that part. */
export const writtenSample = { ...changedSample, created: true };

/** A place where subprofiles are written. */
interface Place {
  readonly database: Database;
  readonly collection: Collection;
}

/** A subprofile that was written, in the one shape. Never throws: the write succeeded. */
export async function shownSubprofile(account: Account, { database, collection }: Place, { subprofile }: Written): Promise<object> {
  const [output] = await subprofileOutputs(account, database, collection, [subprofile]);
  return { ...output };
}

/**
 * The same with what the write did.
 *
 * @param cleared the fields that were to be emptied
 */
export async function writtenSubprofile(account: Account, place: Place, written: Written, cleared: readonly Field[]): Promise<object> {
  return { ...(await shownSubprofile(account, place, written)), subprofile_ids: written.ids, ...notCleared(written.read, cleared) };
}
