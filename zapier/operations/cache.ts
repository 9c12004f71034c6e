import type { ZObject } from 'zapier-platform-core';

/** Values are kept per connection, so that no account ever sees another's. */
const SCOPE = ['auth'];

/** The platform's cache, bound to one connection. Values are JSON, times in seconds. */
export function createCache(z: ZObject) {
  // The types of core 19.1 do not know that reading takes a scope too.
  const get: (key: string, scope: string[]) => Promise<unknown> = z.cache.get;
  return {
    get: (key: string): Promise<unknown> => get(key, SCOPE),
    set: (key: string, value: unknown, seconds: number): Promise<unknown> => z.cache.set(key, value, seconds, SCOPE),
  };
}
