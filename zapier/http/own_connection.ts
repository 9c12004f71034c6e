import type { Agent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { type AddressFilter, guardedAgent, guardedLookup } from './guarded_agent.ts';

// An import would also load what Node's `fetch` consists of, which takes a first call longer than all code of an app.
const { Agent: HttpAgent } = process.getBuiltinModule('node:http');

/** A connection for one request and no other. */
export interface OwnConnection {
  readonly agent: Agent;
  /** Whether it was begun and never stood, so that surely nothing was sent over it. False where nothing is known of it. */
  failed(): boolean;
}

/**
 * Opens a connection for one request. It never reuses a connection of an earlier request, as that may have been closed unnoticed.
 *
 * @param url of the request
 * @param isPermitted which IP addresses may be called over https
 * @param onClose is told when the connection ends, however it does
 */
export function ownConnection(url: string, isPermitted: AddressFilter, onClose: () => void): OwnConnection {
  const isSecure = url.startsWith('https:');
  const agent = isSecure ? new HttpsAgent({ keepAlive: false, lookup: guardedLookup(isPermitted) }) : new HttpAgent({ keepAlive: false });
  let state: 'unknown' | 'begun' | 'standing' = 'unknown';
  // Made by the agent that is shared, so that TLS begins where an earlier connection to the host left off: a whole handshake takes as long as a call.
  const maker = isSecure ? guardedAgent(isPermitted) : new HttpAgent();
  agent.createConnection = (options, callback) => {
    const socket = maker.createConnection(options, callback);
    state = 'begun';
    // Node tells so after the handshake and the check of the certificate, before it hands over the first byte of the request.
    socket?.once(isSecure ? 'secureConnect' : 'connect', () => {
      state = 'standing';
    });
    socket?.once('close', onClose);
    return socket;
  };
  return { agent, failed: () => state === 'begun' };
}
