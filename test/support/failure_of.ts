import { ServiceFailure } from '../../webservice/calls/failure.ts';

/** The failure that something must end in. */
export async function failureOf(attempt: Promise<unknown> | (() => unknown)): Promise<ServiceFailure> {
  try {
    await (typeof attempt === 'function' ? attempt() : attempt);
  } catch (error) {
    if (error instanceof ServiceFailure) {
      return error;
    }
    throw error;
  }
  throw new Error('It did not fail.');
}
