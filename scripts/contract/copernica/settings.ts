import { type Addresses, addressesAt } from '../../../copernica/api/connection/addresses.ts';
import { isLoopbackAddress } from '../../../webservice/ip_addresses.ts';
import { type Permission, SettingsError } from '../vendor.ts';

/** The account to check. */
export interface Settings {
  readonly accessToken: string;
  readonly addresses: Addresses;
  /** The database in which profiles may be made; null where none was named. */
  readonly databaseId: number | null;
  /** How long is waited between two writes whose times must differ, in milliseconds. */
  readonly pauseMs: number;
  /** What the authorization token is kept by in this process. */
  readonly processKey: object;
}

/** The service writes times in whole seconds. */
const NEXT_SECOND_MS = 1_100;

/**
 * Reads which account to check.
 *
 * @param environment the variables, those of a `.env` file included
 * @throws SettingsError
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, { write }: Pick<Permission, 'write'>): Settings {
  const { COPERNICA_ACCESS_TOKEN: token, COPERNICA_DATABASE: database = '', COPERNICA_BASE_URL: base } = environment;
  const accessToken = token?.trim() ?? '';
  if (accessToken === '') {
    throw new SettingsError('Set COPERNICA_ACCESS_TOKEN in the environment or in a file named .env (see docs/contract.md).');
  }
  const databaseId = /^[1-9]\d{0,14}$/.test(database.trim()) ? Number(database) : null;
  if (databaseId === null && (write || database.trim() !== '')) {
    throw new SettingsError('Set COPERNICA_DATABASE to the ID of a database in which profiles may be made and removed (see docs/contract.md).');
  }
  return {
    accessToken,
    addresses: addressesAt(base?.trim() ? sandboxAt(base, environment.ALLOW_LOOPBACK === '1') : undefined),
    databaseId,
    pauseMs: NEXT_SECOND_MS,
    processKey: {},
  };
}

function sandboxAt(base: string, allowLoopback: boolean): string {
  const url = URL.parse(base);
  if (url === null || !allowLoopback || !isLoopbackAddress(url.hostname)) {
    throw new SettingsError('COPERNICA_BASE_URL is only for an account in a box on this machine, with ALLOW_LOOPBACK=1.');
  }
  return url.origin;
}
