import { randomBytes, timingSafeEqual } from 'node:crypto';
import { ownValue } from '../../webservice/values/own_value.ts';
import type { Delivery } from './delivery.ts';

/** Name of the query parameter that carries the token. */
const PARAMETER = 'token';

/** A token that cannot be guessed. */
export function createToken(): string {
  return randomBytes(24).toString('base64url');
}

/** The address to register: the target with the token in its query. */
export function withToken(targetUrl: string, token: string): string {
  return `${targetUrl}${targetUrl.includes('?') ? '&' : '?'}${PARAMETER}=${token}`;
}

/** The token in an address that is registered; '' where it has none, and then none is asked for. */
export function tokenOf(url: string): string {
  return tokenIn(URL.parse(url)?.search) ?? '';
}

/**
 * Whether a delivery carries another token than the one its webhook was registered with. A token that is missing on either side proves nothing
 * (assumed: somewhere between sender and platform the query may get lost), and missing evidence must never silence a Zap.
 */
export function isForged({ rawRequest, cleanedRequest, subscribeData }: Delivery): boolean {
  const expected = asText(ownValue(subscribeData, PARAMETER));
  const received = tokenIn(ownValue(rawRequest, 'querystring')) ?? tokenIn(ownValue(cleanedRequest, 'querystring'));
  return expected !== undefined && received !== undefined && !isSame(expected, received);
}

/** The query comes as text or, in some places, as an object. */
function tokenIn(query: unknown): string | undefined {
  return typeof query === 'string' ? asText(new URLSearchParams(query).get(PARAMETER)) : asText(ownValue(query, PARAMETER));
}

function isSame(expected: string, received: string): boolean {
  const one = Buffer.from(expected);
  const other = Buffer.from(received);
  return one.length === other.length && timingSafeEqual(one, other);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
