import { hash } from 'node:crypto';
import type { Budget } from '../../webservice/budget.ts';
import { type Cache, limitedCache } from '../../webservice/cache.ts';
import type { CallOptions } from '../../webservice/calls/call_options.ts';
import type { FunctionDefinition } from '../../webservice/catalogue/define.ts';
import { quotable } from '../../webservice/values/quotable.ts';
import { trimmed } from '../../webservice/values/texts.ts';
import { isTimeZone } from '../../webservice/values/time.ts';
import type { Connection } from './call.ts';
import { callDetectingCutOff } from './cut_off.ts';

/** Dates of the webservice are local times without a zone; where the account says nothing else, they are read as German time (assumed, see docs/webhooks.md). */
export const DEFAULT_TIME_ZONE = 'Europe/Berlin';

/** One account of MAILINGWORK, open for the length of one operation. */
export interface Account {
  /** IANA name; the default where the setting names no zone, so that no event is lost to a typing error. */
  readonly timeZone: string;
  /** Limited in time: it answers `UNREACHABLE` where it fails or takes too long. */
  readonly cache: Cache;
  /** The time of this operation. */
  readonly budget: Budget;
  /** Distinguishes accounts in the cache without revealing who they are. */
  readonly cacheKey: string;
  /** The key, in this process, of what was read through the account: the same object for the same login. */
  readonly processKey: object;
  /** Makes what the webservice sent fit to stand in a sentence: plain, at most so many characters, and without the login. */
  quotable(text: string, most: number): string;
  call<Input, Result>(definition: FunctionDefinition<Input, Result>, input: Input, options?: CallOptions): Promise<Result>;
}

/** How an account is told apart and read. */
export interface AccountSettings {
  /** What tells this account from others, such as host and user name. */
  readonly identity: string;
  /** IANA name as the user typed it. */
  readonly timeZone: string | undefined;
  /** The same object for the same login, so that what this process has read need not be read again. */
  readonly processKey: object;
}

/** Opens an account; nothing is sent yet, and nothing can fail yet. */
export function openAccount(connection: Connection, cache: Cache, settings: AccountSettings): Account {
  const named = trimmed(settings.timeZone ?? '');
  return {
    timeZone: named !== '' && isTimeZone(named) ? named : DEFAULT_TIME_ZONE,
    cache: limitedCache(cache, connection.budget.part('cacheUse')),
    budget: connection.budget,
    get cacheKey() {
      return hash('sha256', settings.identity).slice(0, 32);
    },
    processKey: settings.processKey,
    quotable: (text, most) => quotable(text, most, [connection.username, connection.password]),
    call: callDetectingCutOff(connection),
  };
}
