/** The webservice's answer: always these three keys (helpdesk article on the basics of the API). */
export interface Envelope {
  error: number;
  message: string;
  result: unknown;
}

/** The text of a success (documented for CreateField, seen in every sample). */
const SUCCESS = 'successfully executed';

/**
 * An error inside the envelope. Codes come from the manual and public clients where those name them; every other code, its text, and
 * `result` being null on an error are assumed by this sandbox.
 */
export class ApiError extends Error {
  readonly code: number;
  readonly status: number;

  /**
   * @param code the number under `error`
   * @param message the text under `message`
   * @param status the HTTP status; the webservice answers 200 also to errors, only misused transport differs
   */
  constructor(code: number, message: string, status = 200) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Wraps the result of a function that worked. */
export function success(result: unknown): Envelope {
  return { error: 0, message: SUCCESS, result: result ?? null };
}

/** Wraps an error. */
export function failure(error: ApiError): Envelope {
  return { error: error.code, message: error.message, result: null };
}
