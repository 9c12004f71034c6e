import type { Bundle, ZObject } from 'zapier-platform-core';

/** What is left of a subscriber where only a part is asked for. */
export const EMAIL_ONLY = 'email';

/**
 * Reads the whole subscriber of an event when a step of the Zap asks for them, or their address alone. The definition names this very function, so it
 * is there at every start, and what it needs is loaded when it is called.
 */
export async function hydrateSubscriber(z: ZObject, bundle: Bundle): Promise<object | string | null> {
  const { readAddress, readWholeSubscriber } = await import('./read_whole_subscriber.ts');
  return bundle.inputData.only === EMAIL_ONLY ? readAddress(z, bundle) : readWholeSubscriber(z, bundle);
}
