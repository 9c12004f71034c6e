import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Name of the query parameter that carries the token. */
const PARAMETER = 'token';
/** No event is nested that deep. */
const MOST_LEVELS = 100;

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

/** The parts of a delivery that may carry the token. */
export interface Delivery {
  readonly rawRequest?: unknown;
  readonly cleanedRequest?: unknown;
  readonly subscribeData?: unknown;
}

/**
 * Whether a delivery carries another token than the one its webhook was registered with. A token that is missing on either side proves nothing
 * (assumed: somewhere between sender and platform the query may get lost), and missing evidence must never silence a Zap.
 */
export function isForged({ rawRequest, cleanedRequest, subscribeData }: Delivery): boolean {
  const expected = asText(property(subscribeData, PARAMETER));
  const received = tokenIn(property(rawRequest, 'querystring')) ?? tokenIn(property(cleanedRequest, 'querystring'));
  return expected !== undefined && received !== undefined && !isSame(expected, received);
}

/**
 * What may be the delivered body, the likeliest first. What is JSON is read as it was sent: called a form by its sender, as many senders do without a
 * word, the platform takes it apart at every `&` and `=` (assumed). Next comes what the platform made of it, without the query that it puts beside the
 * parts.
 */
export function bodiesOf({ rawRequest, cleanedRequest }: Delivery): unknown[] {
  return [...jsonIn(property(rawRequest, 'content')), withoutQuery(cleanedRequest)];
}

/** Whether a delivery in which no event was found holds a text that is no JSON although it should be, or a body that is nested too deep to be looked through. */
export function isUnreadable(delivery: Delivery): boolean {
  const [content, cleaned] = [textIn(property(delivery.rawRequest, 'content')), textIn(delivery.cleanedRequest)];
  const isJson = (text: string): boolean => jsonIn(text).length > 0;
  return (/^[[{]/.test(content) && !isJson(content)) || (cleaned !== '' && !isJson(cleaned)) || bodiesOf(delivery).some(isTooDeep);
}

/** Goes down level by level, because a function that calls itself on each would run out of stack. */
function isTooDeep(body: unknown): boolean {
  let level = [body];
  for (let levels = 0; level.length > 0; levels += 1) {
    if (levels > MOST_LEVELS) {
      return true;
    }
    level = level.flatMap((value): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

/** A text without what surrounds it; '' for anything else. */
function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function withoutQuery(cleanedRequest: unknown): unknown {
  if (typeof cleanedRequest !== 'object' || cleanedRequest === null || Array.isArray(cleanedRequest)) {
    return cleanedRequest;
  }
  return Object.fromEntries(Object.entries(cleanedRequest).filter(([key]) => key !== 'querystring'));
}

/** The object or list that a text holds as JSON, perhaps behind a byte order mark. */
function jsonIn(text: unknown): object[] {
  try {
    const value: unknown = JSON.parse(textIn(text));
    return typeof value === 'object' && value !== null ? [value] : [];
  } catch {
    return [];
  }
}

/** The query comes as text or, in some places, as an object. */
function tokenIn(query: unknown): string | undefined {
  return typeof query === 'string' ? asText(new URLSearchParams(query).get(PARAMETER)) : asText(property(query, PARAMETER));
}

function isSame(expected: string, received: string): boolean {
  const one = Buffer.from(expected);
  const other = Buffer.from(received);
  return one.length === other.length && timingSafeEqual(one, other);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function property(value: unknown, key: string): unknown {
  const found: unknown = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
  return found;
}
