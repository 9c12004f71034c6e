import { DEFAULT_TIME_ZONE } from '../../../mailingwork/connection/account.ts';
import { baseUrlOf } from '../../../mailingwork/connection/hosts.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { isTimeZone } from '../../../webservice/values/time.ts';
import { SettingsError } from '../vendor.ts';

/** The account to check. */
export interface Settings {
  readonly username: string;
  readonly password: string;
  /** `https://host[:port]`. */
  readonly baseUrl: string;
  /** IANA name of the zone that the account's dates are in. */
  readonly timeZone: string;
  /** How long a queued import is waited for, in milliseconds. */
  readonly importWaitMs: number;
}

/** One client waits 20 seconds between two imports (a shop module). */
const IMPORT_WAIT_MS = 30_000;

/**
 * Reads which account to check.
 *
 * @param environment the variables, those of a `.env` file included
 * @throws SettingsError
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const { MAILINGWORK_USERNAME: username, MAILINGWORK_PASSWORD: password, MAILINGWORK_HOST: ownHost, MAILINGWORK_TIMEZONE: zone } = environment;
  if (!username || !password) {
    throw new SettingsError('Set MAILINGWORK_USERNAME and MAILINGWORK_PASSWORD in the environment or in a file named .env (see docs/contract.md).');
  }
  const timeZone = zone?.trim() || DEFAULT_TIME_ZONE;
  if (!isTimeZone(timeZone)) {
    throw new SettingsError('MAILINGWORK_TIMEZONE is not a time zone; write it like Europe/Berlin.');
  }
  try {
    return { username, password, timeZone, importWaitMs: IMPORT_WAIT_MS, baseUrl: baseUrlOf({ ownHost, allowLoopback: environment.ALLOW_LOOPBACK === '1' }) };
  } catch (error) {
    throw error instanceof ServiceFailure ? new SettingsError(`MAILINGWORK_HOST cannot be used: ${error.message}`) : error;
  }
}
