import { type CallOptions, timeFor } from '../../../webservice/calls/call_options.ts';
import { type SendRequest, transportFailure } from '../../../webservice/calls/transport.ts';
import type { Parameters } from '../../../webservice/catalogue/define.ts';
import { authorize, type Connection } from './login.ts';
import { type Route, requestOf } from './request.ts';
import { failureIn } from './situations.ts';

/** One call, ready to be sent. */
export interface ReadyCall {
  readonly route: Route;
  readonly parameters: Parameters;
  /** Whether it may be repeated without harm. */
  readonly safe: boolean;
  readonly options: CallOptions;
}

/**
 * Sends one call with the authorization token. A token that is refused, perhaps because it was revoked, is renewed once, and this one call made again: it was not
 * carried out.
 *
 * @param send sends the request and reads as much of the answer as is needed to tell whether the token was refused
 * @throws ServiceFailure where there is no time for the call, no token, or no answer
 */
export async function authorized<Answer>(
  connection: Connection,
  { route, parameters, safe, options }: ReadyCall,
  send: (request: SendRequest) => Promise<Answer>,
  isRefused: (answer: Answer) => boolean,
): Promise<Answer> {
  const sendWith = async (token: string): Promise<Answer> => {
    const timeoutMs = timeFor(connection.budget, options);
    if (timeoutMs === 0) {
      throw failureIn('noTime', safe);
    }
    const { headers, ...parts } = requestOf(route, connection.addresses, parameters);
    return send({ ...parts, headers: { ...headers, authorization: `Bearer ${token}` }, timeoutMs, repeatable: safe }).catch((error: unknown) => {
      throw transportFailure(error, { failureIn, safe, hasKnownHost: true });
    });
  };
  const token = await authorize(connection);
  const first = await sendWith(token.text);
  return isRefused(first) ? sendWith((await authorize(connection, token.text)).text) : first;
}
