/** The webservice's answer, which always has these three keys (helpdesk article on the basics of the API). */
export interface Envelope {
  error: number;
  message: string;
  result: unknown;
}

/** The text of a success (documented for CreateField, seen in every sample). */
const SUCCESS = 'successfully executed';

/**
 * An error in the envelope. Codes come from the manual and public clients where these name them. Every other code, its text, and that
 * `result` is null on an error, are assumptions of this sandbox.
 */
export class ApiError extends Error {
  readonly code: number;
  readonly status: number;

  /**
   * @param code the number under `error`
   * @param message the text under `message`
   * @param status the HTTP status: the webservice answers errors with 200 too, except when the transport is misused
   */
  constructor(code: number, message: string, status = 200) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Wraps the result of a successful call. */
export function success(result: unknown): Envelope {
  return { error: 0, message: SUCCESS, result: result ?? null };
}

/** Wraps an error. */
export function failure(error: ApiError): Envelope {
  return { error: error.code, message: error.message, result: null };
}
