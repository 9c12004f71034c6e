import { nullOn } from '../../../webservice/null_on.ts';
import type { LookedUp } from './matches.ts';

/**
 * What became of a record that was to be deleted. A database or collection can be set so that deleting does nothing or unsubscribes instead, by whatever way (REST v4
 * documentation, January 2024); `not_confirmed` where the record could not be read afterwards.
 */
export type Removal = 'deleted' | 'unsubscribed_instead' | 'still_there' | 'not_confirmed';

/** A record that may be deleted, with what unsubscribing may change. */
export interface Removable extends LookedUp {
  /** Names of the interests it has; subprofiles have none. */
  readonly interests?: readonly string[];
}

/**
 * Deletes a record; one that is removed already is left as it is.
 *
 * @param before the record as it was
 * @param call makes the call that deletes
 * @param read reads the record afterwards
 * @throws what the call that deletes throws, unless the record is gone
 */
export async function removeRecord(before: Removable, call: () => Promise<unknown>, read: () => Promise<Removable>): Promise<Removal> {
  if (before.removed !== null) {
    return 'deleted';
  }
  const removed = await nullOn(call());
  return removed === null ? 'deleted' : removalOf(before, read);
}

/** Reads what became of a record. Never throws: the call that was to remove it succeeded. */
export async function removalOf(before: Removable, read: () => Promise<Removable>): Promise<Removal> {
  try {
    const after = await nullOn(read());
    if (after === null || after.removed !== null) {
      return 'deleted';
    }
    return contentsOf(after) === contentsOf(before) ? 'still_there' : 'unsubscribed_instead';
  } catch {
    return 'not_confirmed';
  }
}

const contentsOf = ({ values, interests = [] }: Removable): string => JSON.stringify([Object.entries(values).toSorted(), interests.toSorted()]);
