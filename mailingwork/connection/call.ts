import type { Budget } from '../../webservice/budget.ts';
import { type CallOptions, timeFor } from '../../webservice/calls/call_options.ts';
import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { encodeForm, formHeaders } from '../../webservice/calls/form.ts';
import { secondsToWait } from '../../webservice/calls/retry_after.ts';
import { situationOfStatus } from '../../webservice/calls/statuses.ts';
import { type Send, type SendAnswer, type SendRequest, transportFailure } from '../../webservice/calls/transport.ts';
import type { FunctionDefinition } from '../../webservice/catalogue/define.ts';
import { readEnvelope, type Unreadable } from './envelope.ts';
import { isKnownHost } from './hosts.ts';
import { type MadeCall, refusalOf } from './refusal.ts';
import { failureIn } from './situations.ts';

/** Everything a call needs to reach one account. */
export interface Connection {
  readonly send: Send;
  /**
   * `https://host[:port]`. Asked for when something is sent, because opening an account must not fail.
   *
   * @throws ServiceFailure where the setting is no good
   */
  readonly baseUrl: () => string;
  readonly username: string;
  readonly password: string;
  readonly budget: Budget;
}

/** The documented path really holds “webservice” twice (helpdesk articles; every client). */
const PATH = '/webservice/webservice/json/';

/** Names that only the login has: a second entry of such a name could take its place, or stand last instead of it. */
const OF_LOGIN = /^(username|password)$/i;

const unreadableWords: Record<Unreadable, string> = {
  empty: 'an empty answer',
  'web page': 'a web page',
  'not JSON': 'something that is not JSON',
  'no status code': 'no status code',
};

/**
 * Calls one function once: checks the parameters, sends them with the login in the body, reads envelope and result.
 *
 * @throws ServiceFailure of the kind that tells what the failure means
 */
export async function call<Input, Result>(
  connection: Connection,
  definition: FunctionDefinition<Input, Result>,
  input: Input,
  options: CallOptions = {},
): Promise<Result> {
  const parameters = definition.readInput(input);
  if (Object.keys(parameters).some((name) => OF_LOGIN.test(name))) {
    throw new ServiceFailure('invalid_input', 'No parameter can be called “username” or “password”: the login comes from the connection.');
  }
  const safe = options.repeatable ?? definition.repeatable;
  const baseUrl = connection.baseUrl();
  const timeoutMs = timeFor(connection.budget, options);
  if (timeoutMs === 0) {
    throw failureIn('noTime', safe);
  }
  // Last, so that a form which was cut off is refused: an accepted call arrived whole.
  const { username, password } = connection;
  const body = encodeForm({ ...parameters, username, password });
  const url = `${baseUrl}${PATH}${definition.name.toLowerCase()}`;
  const answer = await sendOnce(connection.send, baseUrl, {
    url,
    method: 'POST',
    headers: formHeaders,
    body,
    timeoutMs,
    repeatable: safe,
  });
  return definition.readResult(resultOf(answer, { definition, parameters, login: [username, password], body, safe }));
}

async function sendOnce(send: Send, baseUrl: string, request: SendRequest): Promise<SendAnswer> {
  try {
    return await send(request);
  } catch (error) {
    throw transportFailure(error, { failureIn, safe: request.repeatable, hasKnownHost: isKnownHost(baseUrl) });
  }
}

function resultOf(answer: SendAnswer, made: MadeCall): unknown {
  const { status, headers } = answer;
  const situation = situationOfStatus(status);
  if (situation !== null) {
    throw failureIn(situation, made.safe, { status, retryAfterSeconds: secondsToWait(headers.get('retry-after')) });
  }
  const envelope = readEnvelope(answer.bytes);
  if (typeof envelope === 'string') {
    throw failureIn('unreadable', made.safe, { operation: made.definition.name, form: unreadableWords[envelope] });
  }
  if (envelope.error === 0) {
    return envelope.result;
  }
  throw refusalOf(envelope, made);
}
