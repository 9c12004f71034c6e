import { hash, randomUUID } from 'node:crypto';
import { lazy } from '../../webservice/lazy.ts';

/** At most so many keys are kept; the least recently used goes first. */
const MAX_KEYS = 200;

/** New in every process, so that what is kept of a login tells nothing elsewhere. */
const salt = lazy(() => randomUUID());
const keys = new Map<string, object>();

/**
 * The key of a connection in this process: what was read through the connection can be kept under it in a `WeakMap`, and is dropped together with the key.
 * The password is part of it: a user who does not know it must not be shown what another connection has read.
 *
 * @param login everything that makes a connection: host, user name, password
 * @returns the same object for the same login, until it is dropped
 */
export function processKeyOf(login: readonly string[]): object {
  const hashed = hash('sha256', JSON.stringify([salt(), ...login]));
  const key = keys.get(hashed) ?? {};
  keys.delete(hashed);
  keys.set(hashed, key);
  const [oldest] = keys.size > MAX_KEYS ? keys.keys() : [];
  if (oldest !== undefined) {
    keys.delete(oldest);
  }
  return key;
}

/** Drops every key, so that nothing is kept, as in a new process. */
export function dropProcessKeys(): void {
  keys.clear();
}
