import type { CallOptions } from '../../../webservice/calls/call_options.ts';
import { textsIn } from '../../../webservice/calls/form.ts';
import type { Parameters } from '../../../webservice/catalogue/define.ts';
import { NOTHING, quotable } from '../../../webservice/values/quotable.ts';
import type { Method } from '../methods/define.ts';
import { type AnsweredCall, type DecodedAnswer, decoded, refusesToken, resultIn } from './answer.ts';
import { authorized } from './authorized.ts';
import type { Connection } from './login.ts';

/** How much is shown of what the service says, in characters. */
const MAX_QUOTED = 120;

/**
 * Calls one method once: checks the parameters, sends them with the authorization token, reads the answer.
 *
 * @throws ServiceFailure of the kind that tells what the failure means
 */
export async function call<Input, Result>(connection: Connection, method: Method<Input, Result>, input: Input, options: CallOptions = {}): Promise<Result> {
  const parameters = method.readInput(input);
  const safe = options.repeatable ?? method.repeatable;
  const ready = { route: method, parameters, safe, options };
  const answer = await authorized(connection, ready, async (request) => decoded(await connection.send(request), method.format), refusesToken);
  return method.readResult(contentOf(answer, { connection, method, parameters, safe }));
}

/** What must be known of a call to read its answer. */
export interface SentCall {
  readonly connection: Connection;
  readonly method: AnsweredCall['definition'];
  readonly parameters: Parameters;
  /** Whether it may be repeated without harm. */
  readonly safe: boolean;
}

/**
 * What an answer holds, as it was delivered.
 *
 * @throws ServiceFailure for anything but a success
 */
export function contentOf(answer: DecodedAnswer, { connection, method, parameters, safe }: SentCall): unknown {
  const hidden = [connection.accessToken, ...textsIn(parameters)];
  return resultIn(answer, { definition: method, safe, shown: (serverText) => shown(serverText, hidden) });
}

/** undefined where nothing of it can be shown. */
function shown(serverText: string, hidden: readonly string[]): string | undefined {
  const words = quotable(serverText, MAX_QUOTED, hidden);
  return words === NOTHING ? undefined : words;
}
