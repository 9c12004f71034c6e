import { ServiceFailure } from './failure.ts';
import type { FailureIn } from './situations.ts';

/** One request to a webservice, ready for any HTTP client. */
export interface SendRequest {
  /** Absolute. */
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Encoded already; '' for a request without a body. */
  readonly body: string;
  /** How long sending and reading the whole answer may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether it may be sent again without harm. What may not must go over a connection of its own: an idle one may have been closed unnoticed. */
  readonly repeatable: boolean;
}

/** How an answer begins. */
export interface AnswerHead {
  readonly status: number;
  /** The headers of the answer; `get` takes a name in any letter case, and returns null where there is no such header. */
  readonly headers: { get(name: string): string | null };
}

/** What came back, undecoded: not every service names a charset, so decoding is left to the reader of the answer. */
export interface SendAnswer extends AnswerHead {
  readonly bytes: Uint8Array;
}

/** An answer that is read while it arrives, because it may be larger than what is held at once. */
export interface StreamedAnswer extends AnswerHead {
  /** To be read once; who stops early gives the rest up. Reading throws what the HTTP client throws where the answer does not come to its end. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Sends one request, never follows a redirect, never retries.
 *
 * @throws whatever the HTTP client throws (an error with the system's `code`) when no complete answer came; what surely was not sent, because the
 *   connection never stood, in an error whose `sent` is false
 */
export type Send = (request: SendRequest) => Promise<SendAnswer>;

/** Sends like `Send`, and hands the answer over as soon as it begins. The time of the request is that of reading, too. */
export type SendForStream = (request: SendRequest) => Promise<StreamedAnswer>;

/** What a look-up fails with where a name leads to no address that may be called. */
const NOT_PERMITTED = 'ADDRESS_NOT_PERMITTED';
/** Codes of Node that only come while a connection is made, over TLS up to the check of the certificate, so that nothing was sent. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'ERR_TLS_CERT_ALTNAME_INVALID']);
const BAD_CERTIFICATE = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;
/** Codes that come while a connection is made and, more seldom, once it stands. */
const PERHAPS_NEVER_SENT = /^(EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_SSL_|ERR_TLS_)/;

/** The situations that an error of the HTTP client can mean. */
type TransportSituation = 'noSuchHost' | 'privateHost' | 'unreachable' | 'tooLarge' | 'noAnswer';

/** What must be known of a call to say what an error of the HTTP client means. */
export interface FailedCall {
  readonly failureIn: FailureIn<TransportSituation>;
  /** Whether the call may be repeated without harm. */
  readonly safe: boolean;
  /** Whether its host is one that the service is known to use: where DNS does not find such a host, that will pass. */
  readonly hasKnownHost: boolean;
}

/**
 * Says what an error of the HTTP client means. A connection that breaks once it stands, or a time-out, leaves open whether the call was carried out.
 *
 * @param error whatever the client threw; read by its `code`, `type` and `sent` only
 */
export function transportFailure(error: unknown, { failureIn, safe, hasKnownHost }: FailedCall): ServiceFailure {
  return error instanceof ServiceFailure ? error : failureIn(situationOf(error, safe, hasKnownHost), safe);
}

function situationOf(error: unknown, safe: boolean, hasKnownHost: boolean): TransportSituation {
  const code = codeOf(error);
  if (code === 'ENOTFOUND' && !hasKnownHost) {
    return 'noSuchHost';
  }
  if (code === NOT_PERMITTED) {
    return 'privateHost';
  }
  // Where repeating does no harm, the likelier cause makes the better sentence.
  if (wasNotSent(error) || NEVER_SENT.has(code) || BAD_CERTIFICATE.test(code) || (safe && PERHAPS_NEVER_SENT.test(code))) {
    return 'unreachable';
  }
  return code === 'max-size' ? 'tooLarge' : 'noAnswer';
}

function wasNotSent(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'sent' in error && error.sent === false;
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
