import { type FailureKind, isOfKind } from './calls/failure.ts';

/**
 * What an attempt delivers; null where the thing asked for does not exist.
 *
 * @param kinds failures that mean null, where not only that one does
 * @throws whatever else went wrong
 */
export async function nullOn<Result>(attempt: Promise<Result>, kinds: readonly FailureKind[] = ['not_found', 'missing_record']): Promise<Result | null> {
  try {
    return await attempt;
  } catch (error) {
    if (isOfKind(error, kinds)) {
      return null;
    }
    throw error;
  }
}
