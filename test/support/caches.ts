import type { Cache } from '../../webservice/cache.ts';

/** A cache that keeps values as JSON, like the platform's. */
export class MemoryCache implements Cache {
  readonly entries = new Map<string, string>();
  readonly seconds: number[] = [];

  async get(key: string): Promise<unknown> {
    const value: unknown = JSON.parse(this.entries.get(key) ?? 'null');
    return value;
  }

  async set(key: string, value: unknown, seconds: number): Promise<void> {
    this.entries.set(key, JSON.stringify(value));
    this.seconds.push(seconds);
  }
}

/** A cache that fails. */
export const throwing: Cache = { get: () => Promise.reject(new Error('down')), set: () => Promise.reject(new Error('down')) };

/** A cache that never answers. */
export const hanging: Cache = { get: () => new Promise(() => {}), set: () => new Promise(() => {}) };
