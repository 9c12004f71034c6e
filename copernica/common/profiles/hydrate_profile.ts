import type { Bundle, ZObject } from 'zapier-platform-core';

/** The parts that can be read alone, where an event tells only which mail it was. */
export type PersonPart = 'profile_id' | 'subprofile_id';

/**
 * Reads the whole profile of an event when a step of the Zap asks for it, or one of its ids alone. The definition names this very function, so it is
 * there at every start, and what it needs is loaded when it is called.
 */
export async function hydrateProfile(z: ZObject, bundle: Bundle): Promise<object | number | null> {
  const { readPersonPart, readWholeProfile } = await import('./read_whole_profile.ts');
  return bundle.inputData.only === undefined ? readWholeProfile(z, bundle) : readPersonPart(z, bundle);
}
