import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { secondsToWait } from '../../../webservice/calls/retry_after.ts';
import { situationOfStatus } from '../../../webservice/calls/statuses.ts';
import type { SendAnswer } from '../../../webservice/calls/transport.ts';
import { errorOf } from '../../../webservice/catalogue/define.ts';
import type { AnyMethod } from '../methods/define.ts';
import { type BodyFormat, type DecodedBody, jsonFormat } from './body_format.ts';
import { failureIn } from './situations.ts';

/** What a call that answers without a body tells in its headers. */
export interface WriteResult {
  /** The id of what was created; null where nothing was, or where it is not told. */
  readonly created: number | null;
}

/** A call, as far as its answer is read. */
export interface AnsweredCall {
  readonly definition: Pick<AnyMethod, 'spoken' | 'errors' | 'effect' | 'answersText' | 'format'>;
  /** Whether the call may be repeated without harm. */
  readonly safe: boolean;
  /** Makes the text of the service fit to stand in a sentence; undefined where nothing of it is. */
  readonly shown: (serverText: string) => string | undefined;
}

/** Words of a message that is about the token, and not about what the call asks for. */
const ABOUT_TOKEN =
  /\b(invalid|expired|missing|wrong|no) ((access|authori[sz]ation|bearer)[ _-]?)?(token|jwt)\b|\b(token|jwt) ((is|was|has|not) )*(invalid|expired|missing|revoked|valid)\b/i;

/** An answer with its body decoded. */
export interface DecodedAnswer extends DecodedBody {
  readonly headers: SendAnswer['headers'];
  readonly text: string;
}

/** Decodes the body of an answer; it is in UTF-8. */
export function decoded({ status, headers, bytes }: SendAnswer, format: BodyFormat = jsonFormat): DecodedAnswer {
  const text = Buffer.from(bytes).toString();
  return { headers, text, ...format.decode(text, status) };
}

/**
 * Whether the service refused the authorization token, so that the call was not carried out. What an expired one answers is not documented: a bad one gave
 * 400 with a message (seen, 2020).
 */
export function refusesToken({ status, message }: DecodedAnswer): boolean {
  return status === 401 || ((status === 400 || status === 403) && message !== null && ABOUT_TOKEN.test(message));
}

/**
 * What an answer holds: its body, or what its headers tell where it has no body.
 *
 * @throws ServiceFailure for anything but a success
 */
export function resultIn(answer: DecodedAnswer, call: AnsweredCall): unknown {
  const failure = failureOf(answer, call);
  if (failure !== null) {
    throw failure;
  }
  if (call.definition.format === undefined && call.definition.effect !== 'read' && SAYS_NOTHING.test(answer.text)) {
    return { created: createdId(answer.headers) } satisfies WriteResult;
  }
  if (answer.value === undefined && call.definition.answersText) {
    return answer.text;
  }
  if (answer.value === undefined) {
    throw failureIn('unreadable', call.safe, { operation: call.definition.spoken, form: formOf(answer.text) });
  }
  return answer.value;
}

/** Writes by REST answer without a body, for which some answers have an empty list. */
const SAYS_NOTHING = /^\s*(\[\s*\]|\{\s*\})?\s*$/;

/** What came instead of a body of the form that was asked for, as the end of a sentence. */
function formOf(text: string): string {
  if (text.trim() === '') {
    return 'nothing';
  }
  return /^\s*<(!doctype|html)/i.test(text) ? 'a web page' : 'something that cannot be read';
}

function failureOf(answer: DecodedAnswer, { definition, safe, shown }: AnsweredCall): ServiceFailure | null {
  const { status, headers, message } = answer;
  const serverText = message === null ? undefined : shown(message);
  const details = { status, serverText, retryAfterSeconds: secondsToWait(headers.get('retry-after')), code: status };
  if (refusesToken(answer)) {
    return failureIn('tokenRefused', safe, details);
  }
  const known = message === null ? undefined : errorOf(definition, message);
  if (known !== undefined) {
    return new ServiceFailure(known.kind, `Copernica refused the call: ${known.meaning}.`, { ...details, serverText: undefined });
  }
  const situation = situationOfStatus(status);
  if (situation === 'notFound') {
    return failureIn('unknownThing', safe, details);
  }
  if (message !== null && (situation === null || situation === 'badRequest')) {
    return failureIn('refusedCall', safe, details);
  }
  return situation === null ? null : failureIn(situation, safe, details);
}

/** Header names come in any letter case; `X-location` holds the address of what was created, with its id at the end. */
function createdId(headers: SendAnswer['headers']): number | null {
  const [found] = [headers.get('x-created'), headers.get('x-location')]
    .map((value) => /(\d+)\/?\s*$/.exec(value ?? '')?.[1])
    .filter((digits) => digits !== undefined);
  return found === undefined ? null : Number(found);
}
