import { BlockList, isIP } from 'node:net';
import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { once } from '../../webservice/lazy.ts';
import { trimmed } from '../../webservice/texts.ts';

/** Hosts that the webservice answers at, newest official one first (helpdesk examples of 2025; public clients). */
export const knownHosts = ['webservice.sendnode.com', 'webservice.mailingwork.de', 'login.mailingwork.de'] as const;

/** Where an account lives, as its owner says. */
export interface HostSettings {
  /** One of the known hosts. */
  readonly host?: string | undefined;
  /** A host of one's own, which wins: `name`, `name:port` or `https://name`, no path. */
  readonly ownHost?: string | undefined;
  /** Whether this very machine may be called, over plain HTTP too; only for a sandbox. */
  readonly allowLoopback?: boolean | undefined;
}

/**
 * What the registries of special-purpose addresses keep from being globally reachable, and what may lead into an IPv4 network (IANA, IPv4 and IPv6
 * Special-Purpose Address Registry; RFC 6890). Documentation addresses belong to it. Built when an address is first looked at: building takes 4 ms,
 * and most calls name a host.
 */
const notPublic4 = blockList([
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]);
/** Only 2000::/3 is global unicast (RFC 4291), which leaves out IPv4-mapped and IPv4-translated addresses and NAT64 too. */
const notPublic6 = blockList([
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['4000::', 2],
  ['8000::', 1],
]);
const loopback = blockList([
  ['127.0.0.0', 8],
  ['::1', 128],
]);

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
    throw new ServiceFailure('wrong_host', 'The host must be reached over https.');
  }
  if (!isPublicName(name)) {
    throw new ServiceFailure('wrong_host', 'The host must be a public one, not an address of a private network.');
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
  return name === '' || knownHosts.some((known) => known === name.toLowerCase()) ? '' : 'Own Host is none of the hosts that MAILINGWORK is known to use.';
}

/** Tells whether an IP address is that of this very machine. */
export function isLoopbackAddress(address: string): boolean {
  return isIn(loopback(), address);
}

/** Tells whether an IP address is reachable by everybody. */
export function isPublicAddress(address: string): boolean {
  // A list of both would take every IPv4 address for its IPv4-mapped form.
  return !isIn(isIP(address) === 6 ? notPublic6() : notPublic4(), address);
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

function isIn(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

function blockList(subnets: readonly (readonly [string, number])[]): () => BlockList {
  return once(() => {
    const list = new BlockList();
    for (const [network, prefix] of subnets) {
      list.addSubnet(network, prefix, isIP(network) === 6 ? 'ipv6' : 'ipv4');
    }
    return list;
  });
}
