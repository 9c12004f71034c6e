import { MailingworkFailure } from './failure.ts';
import { failureIn } from './situations.ts';

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

/** Codes of Node that mean: no request left this machine, so nothing was done. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EPROTO']);
const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/**
 * Says what an error of the HTTP client means. A broken connection or a time-out leaves open whether the call was carried out.
 *
 * @param error whatever the client threw; read by its `code` and `type` only
 * @param safe whether the call may be repeated without harm
 */
export function transportFailure(error: unknown, safe: boolean): MailingworkFailure {
  if (error instanceof MailingworkFailure) {
    return error;
  }
  const code = codeOf(error);
  if (NEVER_SENT.has(code) || TLS_CODE.test(code)) {
    return failureIn('unreachable', safe);
  }
  return failureIn(code === 'max-size' ? 'tooLarge' : 'noAnswer', safe);
}

/** node-fetch puts the system's code on the error itself, the built-in fetch on its cause. */
function codeOf(error: unknown): string {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  return ownCodeOf(error) || ownCodeOf(cause);
}

function ownCodeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) {
    return '';
  }
  if ('code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return 'type' in error && error.type === 'max-size' ? 'max-size' : '';
}
