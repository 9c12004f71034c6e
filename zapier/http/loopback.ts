import { isLoopbackAddress, isPublicAddress } from '../../webservice/ip_addresses.ts';
import type { AddressFilter } from './guarded_agent.ts';

/** Environment variable that is set to 1 where a sandbox on this machine is called; never on Zapier's servers. */
export const ALLOW_LOOPBACK = 'ALLOW_LOOPBACK';

/** Whether this machine itself may be called. */
export const allowsLoopback = (): boolean => process.env[ALLOW_LOOPBACK] === '1';

const isPublicOrLoopback: AddressFilter = (address) => isLoopbackAddress(address) || isPublicAddress(address);

/** Which IP addresses may be called; always the same function for the same answer, as connections are kept for each. */
export const permittedAddresses = (): AddressFilter => (allowsLoopback() ? isPublicOrLoopback : isPublicAddress);
