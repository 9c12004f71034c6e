import type { Bundle, ZObject } from 'zapier-platform-core';
import { type Account, openAccount } from '../mailingwork/connection/account.ts';
import { baseUrlOf } from '../mailingwork/connection/hosts.ts';
import { allowsLoopback, permittedAddresses } from '../zapier/http/loopback.ts';
import { createSend } from '../zapier/http/send.ts';
import { text } from '../zapier/inputs/input.ts';
import { createCache } from '../zapier/operations/cache.ts';
import { operationBudget } from '../zapier/operations/operation_budget.ts';
import { processKeyOf } from '../zapier/operations/process_memory.ts';

/**
 * The platform's log masks every value of `authData`, of six characters and more, except under keys that it takes for harmless, and `username` is one of
 * them (core 19.1: `src/tools/secret-scrubber.js`). Under another key it masks the same name. What is set here lasts as long as this operation.
 */
function maskInLog(bundle: Bundle, username: string): void {
  bundle.authData.secret_username = username;
}

/**
 * Opens the account of a connection for one operation. A blank that was copied along with a user name or a host is no part of it; of a password it may be.
 * Nothing is sent and nothing can fail before the first call.
 */
export function accountOf(z: ZObject, bundle: Bundle): Account {
  const { password = '' } = bundle.authData;
  const [username = '', host, ownHost, timeZone] = ['username', 'host', 'own_host', 'timezone'].map((key) => text(bundle.authData[key]));
  maskInLog(bundle, username);
  return openAccount(
    {
      send: createSend(z, permittedAddresses()),
      baseUrl: () => baseUrlOf({ host, ownHost, allowLoopback: allowsLoopback() }),
      username,
      password,
      budget: operationBudget(),
    },
    createCache(z),
    {
      identity: `${ownHost ?? host ?? ''}\n${username}`,
      timeZone,
      processKey: processKeyOf([ownHost ?? '', host ?? '', username, password]),
    },
  );
}
