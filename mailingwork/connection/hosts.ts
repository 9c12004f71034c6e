import { isIP } from 'node:net';
import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { isLoopbackAddress, isPublicAddress } from '../../webservice/ip_addresses.ts';
import { trimmed } from '../../webservice/values/texts.ts';

/** Hosts that the webservice answers at, newest official one first (helpdesk examples of 2025; public clients). */
export const knownHosts = ['webservice.sendnode.com', 'webservice.mailingwork.de', 'login.mailingwork.de'] as const;

/** Where an account lives, as its owner says. */
export interface HostSettings {
  /** One of the known hosts. */
  readonly host?: string | undefined;
  /** The user’s own host, which wins: `name`, `name:port` or `https://name`, no path. */
  readonly ownHost?: string | undefined;
  /** Whether this very machine may be called, over plain HTTP too; only for a sandbox. */
  readonly allowLoopback?: boolean | undefined;
}

/**
 * Says at which address the webservice is called.
 *
 * @returns `https://host[:port]` without a trailing slash
 * @throws ServiceFailure of the kind `wrong_host` for anything but a public host over https
 */
export function baseUrlOf({ host, ownHost, allowLoopback }: HostSettings): string {
  const written = trimmed(ownHost ?? '') || trimmed(host ?? '') || knownHosts[0];
  const url = parse(written);
  if (url === null || url.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new ServiceFailure('wrong_host', 'The host must be a name such as webservice.example.com, without a path or a login.');
  }
  const name = url.hostname.replace(/^\[|\]$/g, '');
  if (allowLoopback === true && isLoopbackAddress(name)) {
    return `${/^https:/i.test(written) ? 'https' : 'http'}://${url.host}`;
  }
  if (url.protocol !== 'https:') {
    throw new ServiceFailure('wrong_host', 'The host must use https, such as https://webservice.example.com.');
  }
  if (!isPublicName(name)) {
    throw new ServiceFailure('wrong_host', 'The host must be public, such as webservice.example.com, not in a private network.');
  }
  return `https://${url.host}`;
}

/** Tells whether an address such as `baseUrlOf` returns is that of a known host. */
export function isKnownHost(baseUrl: string): boolean {
  return knownHosts.some((host) => baseUrl === `https://${host}`);
}

/**
 * A hint for a host that could not be used; '' where it is one of the known ones.
 */
export function hostHint({ ownHost }: HostSettings): string {
  const name = trimmed(ownHost ?? '').replace(/^https?:\/\//i, '');
  return name === '' || knownHosts.some((known) => known === name.toLowerCase()) ? '' : '“Custom Host” is not one of MAILINGWORK’s known hosts.';
}

function isPublicName(name: string): boolean {
  if (isIP(name) !== 0) {
    return isPublicAddress(name);
  }
  const withoutRoot = name.replace(/\.$/, '');
  return withoutRoot.includes('.') && !/\.(localhost|local|internal|intranet|lan|home|arpa)$/i.test(withoutRoot);
}

function parse(written: string): URL | null {
  // A port after a bare name must not be taken for a scheme.
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  return /[\s\\]/.test(written) ? null : URL.parse(withScheme);
}
