import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import type { Route } from '../connection/request.ts';

/** What a user means by a path: below which address it lies, and what is asked there. */
export interface Place extends Pick<Route, 'path' | 'address'> {
  /** The path as the service understands it: decoded, in lower case, without superfluous slashes. */
  readonly meaning: string;
  /** Names and values behind the question mark, in order. */
  readonly query: readonly (readonly [string, string])[];
}

const REST_HOST = 'api.copernica.com';
const STREAMS_HOST = 'rest.copernica.com';
const VERSION = /^\/?v\d+(?=\/|$)/i;

/**
 * Reads a path such as `/database/12/profiles?limit=5`. With the version, and with one of the service's own two hosts, it means the same.
 *
 * @throws ServiceFailure of the kind `invalid_input` for any other host, and for what is no path
 */
export function placeOf(written: string): Place {
  const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(written) || written.startsWith('//');
  const url = URL.parse(isWhole ? written : `https://${REST_HOST}/${written.replace(/^\/+/, '')}`);
  if (url === null || /[\\{}\p{Cc}]/u.test(decodedPath(url)) || url.hash !== '') {
    throw new ServiceFailure('invalid_input', '“Path” must be a path such as /database/12/profiles.');
  }
  const isOwn = url.protocol === 'https:' && [REST_HOST, STREAMS_HOST].includes(url.host) && url.username === '' && url.password === '';
  if (!isOwn) {
    throw new ServiceFailure('invalid_input', `“Path” takes a path such as /database/12/profiles, or an address of ${REST_HOST} or ${STREAMS_HOST}.`);
  }
  const path = `/${url.pathname.replace(VERSION, '').replace(/^\/+/, '')}`;
  return {
    path,
    ...(url.host === STREAMS_HOST ? { address: 'streams' as const } : {}),
    meaning: `/${decodedPath(url).replace(VERSION, '').split('/').filter(Boolean).join('/')}`.toLowerCase(),
    query: [...url.searchParams],
  };
}

/** The path of an address in the letters that it means; a backslash for one that cannot be read, which no path has. */
function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '\\';
  }
}
