/** One POST to the webservice, ready for any HTTP client. */
export interface SendRequest {
  /** Absolute address of one function. */
  readonly url: string;
  /** Form body, already encoded (`application/x-www-form-urlencoded`). */
  readonly body: string;
  /** How long sending and reading the whole answer may take, in milliseconds. */
  readonly timeoutMs: number;
}

/** What came back, undecoded: the webservice names no charset, so decoding is left to the reader of the envelope. */
export interface SendAnswer {
  readonly status: number;
  /** Value of the `Retry-After` header, null where there is none. */
  readonly retryAfter: string | null;
  readonly bytes: Uint8Array;
}

/**
 * Sends one request, never follows a redirect, never retries.
 * Throws whatever the HTTP client throws (an error with the system's `code`) when no complete answer came.
 */
export type Send = (request: SendRequest) => Promise<SendAnswer>;
