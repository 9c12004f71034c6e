import { type Budget, shares } from './budget.ts';
import { ServiceFailure } from './calls/failure.ts';

/**
 * Makes a write that must not be repeated. Where its outcome is unclear, what it was to make is looked up: found, the write is a success. Not found
 * proves nothing, because the webservice may still be at it.
 *
 * @param write makes the call, with the options it is given
 * @param lookUp finds what the write was to make, and nothing that was there before; null where it is not there
 * @throws ServiceFailure of the write, whatever goes wrong with the look-up
 */
export async function writeOrFind<Result>(
  { budget }: { readonly budget: Budget },
  write: (options: { readonly leaveMs: number }) => Promise<Result>,
  lookUp: () => Promise<Result | null>,
): Promise<Result> {
  try {
    return await write({ leaveMs: budget.remaining() * shares.lookUpAfterWrite });
  } catch (error) {
    const isUnclear = error instanceof ServiceFailure && error.kind === 'uncertain';
    const found = isUnclear ? await lookUp().catch(() => null) : null;
    if (found === null) {
      throw error;
    }
    return found;
  }
}
