import type { Budget } from '../../../webservice/budget.ts';
import type { Cache } from '../../../webservice/cache.ts';
import { timeFor } from '../../../webservice/calls/call_options.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { encodeForm, formHeaders } from '../../../webservice/calls/form.ts';
import { secondsToWait } from '../../../webservice/calls/retry_after.ts';
import { situationOfStatus } from '../../../webservice/calls/statuses.ts';
import { type Send, type SendForStream, transportFailure } from '../../../webservice/calls/transport.ts';
import type { Addresses } from './addresses.ts';
import { failureIn } from './situations.ts';
import { cachedToken, cacheToken, isUsable, type Token, tokenIn } from './token.ts';

/** Everything a call needs to reach one account. */
export interface Connection {
  readonly send: Send;
  readonly sendForStream: SendForStream;
  readonly addresses: Addresses;
  /** The API access token that the user made in the Marketing Suite, without blanks around it. */
  readonly accessToken: string;
  readonly budget: Budget;
  /** Limited in time: it answers `UNREACHABLE` where it fails or takes too long. */
  readonly cache: Cache;
  /** The key, in this process, of what was read through the connection: the same object for the same access token. */
  readonly processKey: object;
}

/** What this process has of a token, by connection: calls at the same time share one exchange. */
const inProcess = new WeakMap<object, Promise<Token>>();

/** Statuses with which the authentication address refuses an access token; which of them it is, is assumed. */
const REFUSED = [400, 401, 403];

/**
 * The authorization token of a connection: from this process, from the cache, or exchanged for the access token.
 *
 * @param refused a token that the service has just refused, so that another is needed
 * @throws ServiceFailure of the kind `login` where the access token is refused
 */
export async function authorize(connection: Connection, refused?: string): Promise<Token> {
  const pending = inProcess.get(connection.processKey);
  if (pending !== undefined) {
    const known = await pending.catch(() => null);
    if (known !== null && isUsable(known, Date.now()) && known.text !== refused) {
      return known;
    }
    if (inProcess.get(connection.processKey) !== pending) {
      // Another call has begun to get a new one meanwhile.
      return authorize(connection, refused);
    }
  }
  const token = obtained(connection, refused);
  inProcess.set(connection.processKey, token);
  return token;
}

async function obtained(connection: Connection, refused: string | undefined): Promise<Token> {
  const cached = await cachedToken(connection.cache, connection.accessToken);
  if (cached !== null && isUsable(cached, Date.now()) && cached.text !== refused) {
    return cached;
  }
  const token = await exchanged(connection);
  await cacheToken(connection.cache, connection.accessToken, token, Date.now());
  return token;
}

/** Repeating the exchange does no harm: any number of tokens may be in use at once (REST v4 documentation, May 2024). */
const SAFE = true;

async function exchanged({ send, addresses, accessToken, budget }: Connection): Promise<Token> {
  const timeoutMs = timeFor(budget, {});
  if (timeoutMs === 0) {
    throw failureIn('noTime', SAFE);
  }
  if (accessToken === '') {
    throw failureIn('tokenRefused', SAFE);
  }
  const request = {
    url: addresses.authentication,
    method: 'POST' as const,
    headers: formHeaders,
    body: encodeForm({ access_token: accessToken }),
    timeoutMs,
    repeatable: SAFE,
  };
  const { status, headers, bytes } = await send(request).catch((error: unknown) => {
    throw transportFailure(error, { failureIn, safe: SAFE, hasKnownHost: true });
  });
  const situation = REFUSED.includes(status) ? 'tokenRefused' : situationOfStatus(status);
  if (situation !== null) {
    throw failureIn(situation, SAFE, { status, retryAfterSeconds: secondsToWait(headers.get('retry-after')) });
  }
  const token = tokenIn(Buffer.from(bytes).toString(), Date.now());
  if (token === null) {
    throw new ServiceFailure('unexpected_answer', 'Copernica answered the access token in a form this integration does not know.');
  }
  return token;
}
