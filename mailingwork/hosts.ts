import { BlockList, isIP } from 'node:net';
import { MailingworkFailure } from './failure.ts';
import { once } from './once.ts';

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

/** Built when an address is first looked at: building takes 4 ms, and most calls name a host. */
const notPublic = blockList([
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 96],
  ['64:ff9b::', 32],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
]);
const loopback = blockList([
  ['127.0.0.0', 8],
  ['::1', 128],
]);

/**
 * Says at which address the webservice is called.
 *
 * @returns `https://host[:port]` without a trailing slash
 * @throws MailingworkFailure of the kind `wrong_host` for anything but a public host over https
 */
export function baseUrlOf({ host, ownHost, allowLoopback }: HostSettings): string {
  const written = ownHost?.trim() || host?.trim() || knownHosts[0];
  const url = parse(written);
  if (url === null || url.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new MailingworkFailure('wrong_host', 'The host must be a name such as webservice.example.com, without a path or a login.');
  }
  const name = url.hostname.replace(/^\[|\]$/g, '');
  if (allowLoopback === true && isLoopbackAddress(name)) {
    return `${/^https:/i.test(written) ? 'https' : 'http'}://${url.host}`;
  }
  if (url.protocol !== 'https:') {
    throw new MailingworkFailure('wrong_host', 'The host must be reached over https.');
  }
  if (!isPublicName(name)) {
    throw new MailingworkFailure('wrong_host', 'The host must be a public one, not an address of a private network.');
  }
  return `https://${url.host}`;
}

/**
 * A hint for a host that could not be used; '' where it is one of the known ones.
 */
export function hostHint({ ownHost }: HostSettings): string {
  const name = ownHost?.trim().replace(/^https?:\/\//i, '') ?? '';
  return name === '' || knownHosts.some((known) => known === name.toLowerCase()) ? '' : 'Own Host is none of the hosts that MAILINGWORK is known to use.';
}

/** Tells whether an IP address is that of this very machine. */
export function isLoopbackAddress(address: string): boolean {
  return isIn(loopback(), address);
}

/** Tells whether an IP address is reachable by everybody. */
export function isPublicAddress(address: string): boolean {
  return !isIn(notPublic(), address);
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
