import { maskSecrets } from '../journal/secrets.ts';
import type { PostResult } from './poster.ts';
import type { DeliveryRequest } from './webhook.ts';

/** One attempt to deliver an event, as a person may see it. */
export interface Attempt {
  /** The time of the account, as the service writes it. */
  readonly at: string;
  /** In milliseconds. */
  readonly durationMs: number;
  /** Headers that prove who sends are masked; a long body is cut. */
  readonly request: DeliveryRequest;
  readonly result: PostResult;
}

/** How many characters of a body are kept. */
const KEPT = 4000;
/** Headers whose values a stranger must not learn. */
const SECRET_HEADER = /signature|authorization|cookie|token|secret|key/i;

/** A request as it is kept. */
export function keptRequest({ headers, body }: DeliveryRequest): DeliveryRequest {
  const kept = Object.entries(headers).map(([name, value]) => [name, SECRET_HEADER.test(name) ? '…' : maskSecrets(value)]);
  return { headers: Object.fromEntries(kept), body: maskSecrets(body.length > KEPT ? `${body.slice(0, KEPT)}…` : body) };
}
