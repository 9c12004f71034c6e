import { hash, randomUUID } from 'node:crypto';
import { lazy } from '../../webservice/lazy.ts';

/** So many connections are remembered at once; the one not used for longest goes first. */
const MOST = 200;

/** New in every process, so that what is kept of a login tells nothing elsewhere. */
const salt = lazy(() => randomUUID());
const connections = new Map<string, object>();

/**
 * The object that stands for a connection in this process. What was read through it can be kept under it (as key of a `WeakMap`) and goes when it goes.
 * The password is part of it: a user who does not know it must not be shown what another connection has read.
 *
 * @param login everything that makes a connection: host, user name, password
 * @returns the same object for the same login, until it is forgotten
 */
export function rememberedConnection(login: readonly string[]): object {
  const key = hash('sha256', JSON.stringify([salt(), ...login]));
  const connection = connections.get(key) ?? {};
  connections.delete(key);
  connections.set(key, connection);
  const [oldest] = connections.size > MOST ? connections.keys() : [];
  if (oldest !== undefined) {
    connections.delete(oldest);
  }
  return connection;
}

/** Forgets every connection, as a new process would. */
export function forgetConnections(): void {
  connections.clear();
}
