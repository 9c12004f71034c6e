import type { Bundle, ZObject } from 'zapier-platform-core';
import { limitedCache } from '../../webservice/cache.ts';
import { isLoopbackAddress } from '../../webservice/ip_addresses.ts';
import { allowsLoopback, permittedAddresses } from '../../zapier/http/loopback.ts';
import { createSend, createSendForStream } from '../../zapier/http/send.ts';
import { text } from '../../zapier/inputs/input.ts';
import { createCache } from '../../zapier/operations/cache.ts';
import { operationBudget } from '../../zapier/operations/operation_budget.ts';
import { processKeyOf } from '../../zapier/operations/process_memory.ts';
import { type Account, openAccount } from '../api/connection/account.ts';
import { type Addresses, addressesAt } from '../api/connection/addresses.ts';

/** Environment variable with the address of a sandbox on this machine; never set on Zapier's servers, and without effect where this machine may not be called. */
export const BASE_URL = 'COPERNICA_BASE_URL';

/** Opens the account of a connection for one operation. Nothing is sent and nothing can fail before the first call. */
export function accountOf(z: ZObject, bundle: Bundle): Account {
  const accessToken = text(bundle.authData.access_token) ?? '';
  const budget = operationBudget();
  return openAccount({
    send: createSend(z, permittedAddresses()),
    sendForStream: createSendForStream(z, permittedAddresses()),
    addresses: addresses(),
    accessToken,
    budget,
    cache: limitedCache(createCache(z), budget.part('cacheUse')),
    processKey: processKeyOf([accessToken]),
  });
}

function addresses(): Addresses {
  const base = process.env[BASE_URL];
  const url = base === undefined || !allowsLoopback() ? null : URL.parse(base);
  return addressesAt(url !== null && isLoopbackAddress(url.hostname) ? url.origin : undefined);
}
