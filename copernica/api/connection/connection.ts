import type { Budget } from '../../../webservice/budget.ts';
import type { Cache } from '../../../webservice/cache.ts';
import type { Send } from '../../../webservice/calls/transport.ts';
import type { Addresses } from './addresses.ts';

/** Everything a call needs to reach one account. */
export interface Connection {
  readonly send: Send;
  readonly addresses: Addresses;
  /** The API access token that the user made in the Marketing Suite, without blanks around it. */
  readonly accessToken: string;
  readonly budget: Budget;
  /** Limited in time: it answers `UNREACHABLE` where it fails or takes too long. */
  readonly cache: Cache;
  /** The key, in this process, of what was read through the connection: the same object for the same access token. */
  readonly processKey: object;
}
