import type { Bundle, ZObject } from 'zapier-platform-core';

/**
 * Reads the whole subscriber of an event when a step of the Zap asks for him. The definition names this very function, so it is there at every
 * start, and what it needs is loaded when it is called.
 */
export async function hydrateSubscriber(z: ZObject, bundle: Bundle): Promise<object> {
  const { readWholeSubscriber } = await import('./read_whole_subscriber.ts');
  return readWholeSubscriber(z, bundle);
}
