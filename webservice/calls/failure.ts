/**
 * What a failed call means to the caller.
 *
 * - `login`: the service does not accept the login
 * - `permission`: the user may not do this
 * - `not_found`: the thing asked for does not exist
 * - `missing_record`: the record that is to be worked on does not exist (any more): expected, not a mistake in what was asked for
 * - `invalid_input`: a value was refused
 * - `too_large`: the call carried more than the webservice takes at once, and nothing was done
 * - `busy`: too many calls, nothing was done
 * - `unavailable`: nothing was done, or doing it again does no harm
 * - `uncertain`: it may have been done, and doing it again may do harm
 * - `unexpected_answer`: the answer is not one of the webservice's
 * - `wrong_host`: the address is not one of the webservice's, or may not be called
 * - `refused`: the webservice refused with a code that is not documented
 */
export const failureKinds = [
  'login',
  'permission',
  'not_found',
  'missing_record',
  'invalid_input',
  'too_large',
  'busy',
  'unavailable',
  'uncertain',
  'unexpected_answer',
  'wrong_host',
  'refused',
] as const;

/** One of these kinds. */
export type FailureKind = (typeof failureKinds)[number];

/** Facts about a failure that a program may need. */
export interface FailureDetails {
  /** Seconds to wait, where the server asked for it. */
  readonly retryAfterSeconds?: number | undefined;
  /** The webservice's own error code, or the words that stand for it. */
  readonly code?: number | string | undefined;
  /** How many variables the form of the call had, where the webservice did not accept the login. */
  readonly variables?: number | undefined;
  /** The text of the webservice itself, made fit to be shown. */
  readonly serverText?: string | undefined;
}

/**
 * A failed call in one sentence that says what happened. It carries no request, and of the answer nothing but what was made fit to be shown, because
 * errors end up in logs.
 */
export class ServiceFailure extends Error {
  override readonly name: string = 'ServiceFailure';
  readonly kind: FailureKind;
  readonly retryAfterSeconds: number | undefined;
  readonly code: number | string | undefined;
  readonly variables: number | undefined;
  readonly serverText: string | undefined;

  /**
   * @param kind what the failure means
   * @param message one sentence for the user, without personal data
   * @param details facts for programs
   */
  constructor(kind: FailureKind, message: string, details: FailureDetails = {}) {
    super(message);
    this.kind = kind;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.code = details.code;
    this.variables = details.variables;
    this.serverText = details.serverText;
  }
}

/** Whether something that was thrown is a failure of one of these kinds. */
export function isOfKind(error: unknown, kinds: readonly FailureKind[]): error is ServiceFailure {
  return error instanceof ServiceFailure && kinds.includes(error.kind);
}

/** Whether the webservice itself refused a call. A failed login says nothing about what was asked for. */
export function isRefusal(error: unknown): error is ServiceFailure {
  return error instanceof ServiceFailure && error.code !== undefined && error.kind !== 'login';
}
