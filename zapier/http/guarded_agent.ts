import { lookup } from 'node:dns';
import { Agent } from 'node:https';
import type { LookupFunction } from 'node:net';

/** Code of the error that a look-up ends in where a name leads to no address that may be called. */
export const NOT_PERMITTED = 'ADDRESS_NOT_PERMITTED';

/** Whether an IP address may be called. */
export type AddressFilter = (address: string) => boolean;

/**
 * Resolves names to permitted addresses only, so that a public name cannot lead into a private network.
 *
 * @param isPermitted decides address by address
 * @param resolve the system's look-up
 * @returns a look-up that fails with the code `NOT_PERMITTED` where a name has no permitted address
 */
export function guardedLookup(isPermitted: AddressFilter, resolve: typeof lookup = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first, ...others] = error === null ? addresses.filter(({ address }) => isPermitted(address)) : [];
      if (first === undefined) {
        callback(error ?? Object.assign(new Error('address not permitted'), { code: NOT_PERMITTED }), '');
      } else if (options.all === true) {
        callback(null, [first, ...others]);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

const agents = new Map<AddressFilter, Agent>();

/** An agent for https that calls permitted addresses only; one per filter, so that connections are used again. */
export function guardedAgent(isPermitted: AddressFilter): Agent {
  const known = agents.get(isPermitted);
  if (known !== undefined) {
    return known;
  }
  const agent = new Agent({ keepAlive: true, lookup: guardedLookup(isPermitted) });
  agents.set(isPermitted, agent);
  return agent;
}
