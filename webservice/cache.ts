import { withTimeout } from './with_timeout.ts';

/** A store for names that changes seldom. Values are JSON; it may fail, lose or ignore what it is given. */
export interface Cache {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, seconds: number): Promise<unknown>;
}

/** What a limited cache answers where the cache behind it failed, or took too long. */
export const UNREACHABLE: unique symbol = Symbol('unreachable');

/**
 * A cache that never fails and never takes long: it answers `UNREACHABLE` instead.
 *
 * @param milliseconds how long each use may take
 */
export function limitedCache(cache: Cache, milliseconds: number): Cache {
  return {
    get: (key) => withTimeout(milliseconds, UNREACHABLE, () => cache.get(key)),
    set: (key, value, seconds) => withTimeout(milliseconds, UNREACHABLE, () => cache.set(key, value, seconds)),
  };
}
