import { type CallOptions, timeFor } from '../../../webservice/calls/call_options.ts';
import { textsIn } from '../../../webservice/calls/form.ts';
import { transportFailure } from '../../../webservice/calls/transport.ts';
import { NOTHING, quotable } from '../../../webservice/values/quotable.ts';
import type { Method } from '../methods/define.ts';
import { type DecodedAnswer, decoded, refusesToken, resultIn } from './answer.ts';
import type { Connection } from './login.ts';
import { authorize } from './login.ts';
import { requestOf } from './request.ts';
import { failureIn } from './situations.ts';

/** How much is shown of what the service says, in characters. */
const MAX_QUOTED = 120;

/**
 * Calls one method once: checks the parameters, sends them with the authorization token, reads the answer. A token that is refused, perhaps because it was
 * revoked, is renewed once, and this one call made again: it was not carried out.
 *
 * @throws ServiceFailure of the kind that tells what the failure means
 */
export async function call<Input, Result>(connection: Connection, method: Method<Input, Result>, input: Input, options: CallOptions = {}): Promise<Result> {
  const parameters = method.readInput(input);
  const safe = options.repeatable ?? method.repeatable;
  const send = async (token: string): Promise<DecodedAnswer> => {
    const timeoutMs = timeFor(connection.budget, options);
    if (timeoutMs === 0) {
      throw failureIn('noTime', safe);
    }
    const { headers, ...parts } = requestOf(method, connection.addresses, parameters);
    const request = { ...parts, headers: { ...headers, authorization: `Bearer ${token}` }, timeoutMs, repeatable: safe };
    return decoded(
      await connection.send(request).catch((error: unknown) => {
        throw transportFailure(error, { failureIn, safe, hasKnownHost: true });
      }),
    );
  };
  const token = await authorize(connection);
  const first = await send(token.text);
  const answer = refusesToken(first) ? await send((await authorize(connection, token.text)).text) : first;
  const hidden = [connection.accessToken, ...textsIn(parameters)];
  return method.readResult(resultIn(answer, { definition: method, safe, shown: (serverText) => shown(serverText, hidden) }));
}

/** undefined where nothing of it can be shown. */
function shown(serverText: string, hidden: readonly string[]): string | undefined {
  const words = quotable(serverText, MAX_QUOTED, hidden);
  return words === NOTHING ? undefined : words;
}
