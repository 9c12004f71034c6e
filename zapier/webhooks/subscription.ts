import type { Bundle } from 'zapier-platform-core';
import { createToken, tokenOf, withToken } from './delivery_token.ts';

/** What a service has registered. */
export interface Registration {
  readonly id: number | string;
  /** The address that deliveries come to, with the token that they bring along. */
  readonly url: string;
}

/** What is kept of a subscription; flat, because the platform hands it back exactly as it is. */
export interface Subscription {
  readonly id: string;
  readonly token: string;
}

/** The address to register for a Zap, with a token of its own. */
export function addressOf({ targetUrl = '' }: Bundle): string {
  return withToken(targetUrl, createToken());
}

/** What to keep of a registration. It may be older than the Zap, and has another token then. */
export function subscriptionOf({ id, url }: Registration): Subscription {
  return { id: String(id), token: tokenOf(url) };
}

/** The id that was kept of a registration; null where it was lost. */
export function registeredId({ subscribeData }: Bundle): string | null {
  return idIn(subscribeData?.id);
}

/** Deprecated by the platform, but the only trace of the Zap there is. */
export function zapIdOf(bundle: Bundle): string | null {
  return idIn(bundle.meta?.zap?.id);
}

function idIn(id: unknown): string | null {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
