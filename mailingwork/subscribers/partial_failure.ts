import { ServiceFailure } from '../../webservice/calls/failure.ts';

/**
 * The failure of a step that changes several subscribers one after the other: it tells how many were done before.
 *
 * @param what became of those who were done, such as “deleted”
 * @param isRepeatable whether running the step again does the rest and nothing else. Where it does not, the step halts; but where the login fails, the
 *   user must reconnect all the same.
 * @returns the failure to throw, the same one where none was done
 */
export function partialFailure(error: unknown, done: number, all: number, what: string, isRepeatable: boolean): unknown {
  if (done === 0 || !(error instanceof ServiceFailure)) {
    return error;
  }
  const kind = isRepeatable || error.kind === 'login' ? error.kind : 'uncertain';
  return new ServiceFailure(kind, `${done} of ${all} subscribers were ${what}, then: ${error.message}`, error);
}
