import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { nullOn } from '../../../webservice/null_on.ts';
import type { Account } from '../connection/account.ts';
import { createSubprofile, updateSubprofile } from '../methods/subprofiles.ts';
import { changedTexts, changeEach, type FieldChanges, readBackEach } from '../records/changes.ts';
import { createdId, mayBeCreated } from '../records/creation.ts';
import type { Key } from '../records/matches.ts';
import type { Collection } from '../structure/structure.ts';
import { findOwned, goneSubprofile, readSubprofile } from './find.ts';
import { ownedSubprofiles } from './owned_subprofiles.ts';
import type { ExistingSubprofile, Subprofile } from './subprofile.ts';

/** Subprofiles that were written. */
export interface Written {
  /** The first of them, read back; as it was sent where that failed. */
  readonly subprofile: Subprofile;
  /** The ids of all of them. */
  readonly ids: readonly number[];
  /** Those that were read back; null where that failed. */
  readonly read: readonly ExistingSubprofile[] | null;
}

/** A subprofile to create. */
export interface NewSubprofile {
  readonly profileId: number;
  readonly collection: Collection;
  /** Texts to store, by field name. */
  readonly values: Readonly<Record<string, string>>;
  /** What the profile has no subprofile with; null where that is not known. */
  readonly key: Key | null;
  /** When the step began, in milliseconds since 1970. */
  readonly since: number;
}

/**
 * Creates a subprofile.
 *
 * @throws ServiceFailure, of the kind `missing_record` where its profile or collection is not there any more
 */
export async function create(account: Account, { profileId, collection, values, key, since }: NewSubprofile): Promise<Written> {
  const find = async (): Promise<number | null> => {
    // The profile had none with this value before, so one that has it was made here; without such a value, one that is no older than the step.
    const found =
      key === null
        ? (await ownedSubprofiles(account, profileId, collection.id)).filter(
            (row) => row.removed === null && mayBeCreated(row, collection.fields, values, since),
          )
        : (await findOwned(account, profileId, collection, key)).rows;
    return found.at(-1)?.id ?? null;
  };
  const parameters = { profile: profileId, collection: collection.id, body: { ...values } };
  const created = await nullOn(createdId(account, (options) => account.call(createSubprofile, parameters, options), find).then((id) => ({ id })));
  if (created === null) {
    throw new ServiceFailure('missing_record', 'The profile or the collection was removed while this step ran.');
  }
  const sent = { id: created.id, profileId, collectionId: collection.id, values, created: null, modified: null, removed: null };
  const ids = created.id === null ? [] : [created.id];
  return written(account, collection, sent, ids, ids);
}

/** The failure where the subprofile that was found is gone, and the next run creates it again. */
export const removedMeanwhile = (): ServiceFailure => new ServiceFailure('unavailable', 'The subprofile was removed while this step ran.');

/**
 * Changes subprofiles, each by its id; where nothing is to become different, they are as they are.
 *
 * @param ifGone the failure where none of them is there any more
 * @throws ServiceFailure
 */
export async function change(
  account: Account,
  collection: Collection,
  subprofiles: readonly [ExistingSubprofile, ...ExistingSubprofile[]],
  changes: FieldChanges,
  ifGone: () => Error = goneSubprofile,
): Promise<Written> {
  const fields = changedTexts(changes);
  if (Object.keys(fields).length === 0) {
    return { subprofile: subprofiles[0], ids: subprofiles.map(({ id }) => id), read: subprofiles };
  }
  const changed = await changeEach(subprofiles, ({ id }) => account.call(updateSubprofile, { subprofile: id, body: { fields } }));
  const [first] = changed;
  if (first === undefined) {
    throw ifGone();
  }
  const ids = changed.map(({ id }) => id);
  const sent = { ...first, values: { ...first.values, ...changes.values } };
  return written(account, collection, sent, ids, changes.cleared.length === 0 ? ids.slice(0, 1) : ids);
}

async function written(account: Account, collection: Collection, sent: Subprofile, ids: readonly number[], toRead: readonly number[]): Promise<Written> {
  const read = await readBackEach(toRead, (id) => readSubprofile(account, collection, id));
  return { subprofile: read?.[0] ?? sent, ids, read };
}
