import { MailingworkFailure } from './failure.ts';

/**
 * What an attempt delivers; null where the thing asked for does not exist.
 *
 * @throws whatever else went wrong
 */
export async function orNull<Result>(attempt: Promise<Result>): Promise<Result | null> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof MailingworkFailure && error.kind === 'not_found') {
      return null;
    }
    throw error;
  }
}
