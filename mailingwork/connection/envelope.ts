import { parsedJson } from '../../webservice/calls/json.ts';

/** A readable answer: the webservice's status code (0 = done) and the function's return value. */
export interface Envelope {
  readonly error: number;
  readonly result: unknown;
  /** What the webservice says of it, in whatever words; '' where it says nothing. */
  readonly message: string;
}

/** Why an answer could not be read. */
export type Unreadable = 'empty' | 'web page' | 'not JSON' | 'no status code';

/**
 * Reads the documented envelope `{error, message, result}` (helpdesk article on the basics of the API).
 * A byte order mark, Latin-1 bytes and a numeric text as `error` are read leniently, because a write that happened must not look failed.
 */
export function readEnvelope(bytes: Uint8Array): Envelope | Unreadable {
  const text = decode(bytes).trim();
  if (text === '') {
    return 'empty';
  }
  if (text.startsWith('<')) {
    return 'web page';
  }
  const answer = parsedJson(text);
  if (answer === undefined) {
    return 'not JSON';
  }
  const error = typeof answer === 'object' && answer !== null && 'error' in answer ? statusCode(answer.error) : undefined;
  if (error === undefined || typeof answer !== 'object' || answer === null) {
    return 'no status code';
  }
  const message = 'message' in answer && typeof answer.message === 'string' ? answer.message : '';
  return { error, result: 'result' in answer ? answer.result : undefined, message };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function statusCode(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isInteger(value)) {
    return value;
  }
  return typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : undefined;
}
